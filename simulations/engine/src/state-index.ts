/** The value of each field of each thing at any moment, by binary search in its own list of changes. */
import type { States } from './run.ts';

interface Changes {
  readonly at: number[];
  readonly value: number[];
}

export class StateIndex {
  readonly #changes = new Map<number, Changes>();

  constructor(states: States) {
    for (let i = 0; i < states.at.length; i++) {
      const key = (states.thing[i] as number) * 256 + (states.field[i] as number);
      let changes = this.#changes.get(key);
      if (!changes) this.#changes.set(key, (changes = { at: [], value: [] }));
      changes.at.push(states.at[i] as number);
      changes.value.push(states.value[i] as number);
    }
  }

  /** The value at a moment (changes at that very moment count), NaN before the first. */
  at(thing: number, field: number, at: number): number {
    const changes = this.#changes.get(thing * 256 + field);
    if (!changes) return NaN;
    const after = firstAfter(changes.at, at);
    return after === 0 ? NaN : (changes.value[after - 1] as number);
  }

  /** The value just before a moment. */
  before(thing: number, field: number, at: number): number {
    const changes = this.#changes.get(thing * 256 + field);
    if (!changes) return NaN;
    let i = firstAfter(changes.at, at);
    while (i > 0 && (changes.at[i - 1] as number) >= at) i--;
    return i === 0 ? NaN : (changes.value[i - 1] as number);
  }
}

/** The index of the first of the sorted times that is later than `at`. */
export function firstAfter(times: ArrayLike<number>, at: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
