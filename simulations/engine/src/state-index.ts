/**
 * The value of each field of each thing at any moment, by binary search among its own changes. The changes of one
 * field of one thing stand together, in order of time.
 */
import type { States } from './run.ts';

/** Fields of one thing are fewer than this; `thing * FIELDS + field` names a field of a thing. */
const FIELDS = 256;

export class StateIndex {
  /** Where the changes of a field of a thing stand: from the one place up to, not including, the other. */
  readonly #places = new Map<number, { from: number; to: number }>();
  readonly #at: Float64Array;
  readonly #value: Float64Array;

  constructor({ at, thing, field, value }: States) {
    this.#at = new Float64Array(at.length);
    this.#value = new Float64Array(at.length);
    const places = new Int32Array(at.length);
    for (let row = 0; row < at.length; row++) {
      const key = thing[row]! * FIELDS + field[row]!;
      const place = this.#places.get(key);
      if (place) places[row] = place.to++;
      else this.#places.set(key, { from: 0, to: 1 });
    }
    let from = 0;
    for (const place of this.#places.values()) {
      place.to += from;
      place.from = from;
      from = place.to;
    }
    for (let row = 0; row < at.length; row++) {
      const place = this.#places.get(thing[row]! * FIELDS + field[row]!)!.from + places[row]!;
      this.#at[place] = at[row]!;
      this.#value[place] = value[row]!;
    }
  }

  /** The value at a moment (changes at that very moment count), NaN before the first. */
  at(thing: number, field: number, at: number): number {
    const place = this.#places.get(thing * FIELDS + field);
    if (!place) return NaN;
    const after = firstAfter(this.#at, at, place.from, place.to);
    return after === place.from ? NaN : this.#value[after - 1]!;
  }

  /** The value just before a moment. */
  before(thing: number, field: number, at: number): number {
    const place = this.#places.get(thing * FIELDS + field);
    if (!place) return NaN;
    let i = firstAfter(this.#at, at, place.from, place.to);
    while (i > place.from && this.#at[i - 1]! >= at) i--;
    return i === place.from ? NaN : this.#value[i - 1]!;
  }
}

/** The index of the first of the sorted times, or of a stretch of them, that is later than `at`. */
export function firstAfter(times: ArrayLike<number>, at: number, from = 0, to = times.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
