/**
 * Finds which intervals are open at a moment: time is cut into slices, each listing the intervals that touch it.
 * Built once a run; a question costs about the answer's size, backwards as cheap as forwards.
 */
const SLICES = 512;

export class MomentIndex {
  readonly #from: number;
  readonly #width: number;
  readonly #slices: number[][];

  /** Interval i is open at t where start[i] ≤ t < end[i]; intervals must be given in the order answers should have. */
  constructor(start: Float64Array, end: Float64Array, order: readonly number[], from: number, until: number) {
    this.#from = from;
    this.#width = Math.max(until - from, Number.MIN_VALUE) / SLICES;
    this.#slices = Array.from({ length: SLICES }, () => []);
    for (const i of order) {
      const last = this.#slice(Math.min(end[i] as number, until));
      for (let s = this.#slice(start[i] as number); s <= last; s++) (this.#slices[s] as number[]).push(i);
    }
  }

  candidates(at: number): readonly number[] {
    return this.#slices[this.#slice(at)] as number[];
  }

  #slice(at: number): number {
    return Math.max(0, Math.min(SLICES - 1, Math.floor((at - this.#from) / this.#width)));
  }
}
