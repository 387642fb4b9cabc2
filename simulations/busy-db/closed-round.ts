/**
 * Users who go round for ever: a delay in which nobody waits for anybody (looking at an answer, bytes on their way), and
 * stations of several equal servers behind one line each. Exact, in two steps: the throughput of the stations alone with n
 * inside, by convolution; then they stand for one station of that speed, beside the delay.
 *
 * Assumed: exponential service times of one mean at each station, first come first served. The delay may have any
 * distribution. Sources: J. Buzen, Computational algorithms for closed queueing networks with exponential servers,
 * Communications of the ACM 16(9), 1973; K. Chandy, U. Herzog and L. Woo, Parametric analysis of queuing networks, IBM
 * Journal of Research and Development 19(1), 1975.
 */
export interface RoundStation {
  /** Seconds of one server in a round. */
  readonly demand: number;
  readonly servers: number;
}

export interface ClosedRound {
  readonly users: number;
  /** Seconds, on average. */
  readonly delay: number;
  readonly stations: readonly RoundStation[];
}

/** Rounds completed per second, all users together. */
export function closedRoundThroughput({ users, delay, stations }: ClosedRound): number {
  const alone = throughputAlone(users, stations);
  if (delay === 0) return alone[users] as number;
  // The weights of n users at the stations, from none up; scaled down long before they overflow.
  let [weight, total, flow] = [1, 1, 0];
  for (let n = 1; n <= users; n++) {
    const speed = alone[n] as number;
    weight *= (users - n + 1) / (delay * speed);
    total += weight;
    flow += weight * speed;
    if (total > 1e200) [weight, total, flow] = [weight / 1e200, total / 1e200, flow / 1e200];
  }
  return flow / total;
}

/** Of the stations without the delay, with 0 to `users` inside. */
function throughputAlone(users: number, stations: readonly RoundStation[]): number[] {
  // In units of the slowest station's pace, so that no weight grows without bound.
  const slowest = Math.max(...stations.map(({ demand, servers }) => demand / servers));
  let sums = [1, ...Array.from({ length: users }, () => 0)];
  for (const { demand, servers } of stations) {
    const weights = [1];
    for (let n = 1; n <= users; n++)
      weights.push(((weights[n - 1] as number) * demand) / (slowest * Math.min(n, servers)));
    sums = sums.map((_, n) => {
      let sum = 0;
      for (let here = 0; here <= n; here++) sum += (weights[here] as number) * (sums[n - here] as number);
      return sum;
    });
  }
  return sums.map((sum, n) => (n === 0 ? 0 : (sums[n - 1] as number) / (slowest * sum)));
}
