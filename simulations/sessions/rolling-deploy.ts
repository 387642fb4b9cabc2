/**
 * How often people are logged out while servers that hold their sessions are restarted one by one.
 *
 * Whoever notices logs in at one of the servers that are up, and may be thrown out again when its turn comes. If everybody
 * notices at once, a session on the server that is restarted k-th of N is lost (N / (N − 1))^(N − k) times on average, so
 * a person is logged out (1 − 1/N) ((1 + 1/(N − 1))^N − 1) times: 1.62 for four servers, e − 1 = 1.72 for many.
 */
export function rollingLogouts({
  servers,
  people,
  noticing,
}: {
  readonly servers: number;
  readonly people: number;
  /** The share of those whose session is lost who ask again while that server is down. */
  readonly noticing: number;
}): number {
  const held = new Array<number>(servers).fill(people / servers);
  let logouts = 0;
  for (let down = 0; down < servers; down++) {
    const lost = held[down]!;
    const back = lost * noticing;
    logouts += lost;
    for (let server = 0; server < servers; server++) if (server !== down) held[server]! += back / (servers - 1);
    // Their cookies still lead the others to this server, which is up again and will not be restarted once more.
    held[down] = lost - back;
  }
  return logouts;
}
