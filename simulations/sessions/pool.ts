/** The servers, and which of them a balancer may send requests to. That one has gone down is known at once. */
export class Pool {
  readonly #up: boolean[];

  constructor(up: readonly boolean[]) {
    this.#up = [...up];
  }

  isUp(server: number): boolean {
    return this.#up[server] ?? false;
  }

  set(server: number, up: boolean): void {
    this.#up[server] = up;
  }

  /** One of those that are up, all alike, by a number in [0, 1); −1 where there is none. */
  pick(luck: number): number {
    const up = this.#up.flatMap((is, server) => (is ? [server] : []));
    return up[Math.floor(luck * up.length)] ?? -1;
  }
}
