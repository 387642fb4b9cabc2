/** Which stretches along each lane have something written on them already: two inscriptions on one spot are none. */
export class Written {
  readonly #taken = new Map<number, (readonly [number, number])[]>();

  /** Takes a stretch of a lane where all of it is free. */
  take(thing: number, from: number, to: number): boolean {
    const taken = this.#taken.get(thing) ?? [];
    if (taken.some(([start, end]) => from < end && start < to)) return false;
    this.#taken.set(thing, [...taken, [from, to]]);
    return true;
  }
}
