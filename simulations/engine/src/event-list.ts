/**
 * The event list: what will happen, earliest first. Total order by (time, priority, sequence): of two events at one
 * instant the one with the lower priority number comes first, and of equals the one scheduled first.
 *
 * A heap of four children a node in typed arrays; a row is a time, a rank (priority and sequence in one number) and the
 * slot that holds what to do. Cancelling empties the slot and leaves the row; rows that wait for nothing are swept
 * out when they are the majority.
 */
import { EngineError } from './error.ts';

/** Something that goes on when its time has come: a waiting script, a work in progress. */
export interface Task {
  resume(): void;
  /** What errors call it. */
  readonly where?: string;
}
/** What an event does: a function, or something that goes on by `resume()`. */
export type Action = (() => void) | Task;

const SEQUENCES = 562949953421312; // 2^49 for each priority, so that −8..8 of them fit the 53 bits of a number
const SLOTS = 2097152; // 2^21, which leaves 32 bits of a handle to tell the uses of one slot apart

export class EventList {
  /** Time of the event that `take` gave last. */
  taken = 0;
  #size = 0;
  #dead = 0;
  #sequence = 0;
  #times = new Float64Array(64);
  #ranks = new Float64Array(64);
  #slots = new Int32Array(64);
  readonly #actions: (Action | null)[] = [];
  #uses = new Uint32Array(64);
  #free = new Int32Array(64);
  #freeCount = 0;

  /** How many events are scheduled and not cancelled. */
  get size(): number {
    return this.#size - this.#dead;
  }

  /** Returns a handle for `cancel`. Priority is a whole number from −8 to 8. */
  schedule(time: number, priority: number, action: Action): number {
    if (this.#size === this.#times.length) this.#grow(time);
    const slot = this.#freeCount > 0 ? (this.#free[--this.#freeCount] as number) : this.#actions.length;
    this.#actions[slot] = action;
    const rank = priority * SEQUENCES + this.#sequence++;
    const times = this.#times;
    const ranks = this.#ranks;
    const slots = this.#slots;
    let place = this.#size++;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const parentTime = times[parent] as number;
      if (parentTime < time || (parentTime === time && (ranks[parent] as number) < rank)) break;
      times[place] = parentTime;
      ranks[place] = ranks[parent] as number;
      slots[place] = slots[parent] as number;
      place = parent;
    }
    times[place] = time;
    ranks[place] = rank;
    slots[place] = slot;
    return (this.#uses[slot] as number) * SLOTS + slot;
  }

  /** Takes an event off the list; false where it already happened or was cancelled. */
  cancel(handle: number): boolean {
    const slot = handle % SLOTS;
    if (!(handle >= 0) || this.#uses[slot] !== (handle - slot) / SLOTS || !this.#actions[slot]) return false;
    this.#actions[slot] = null;
    this.#dead++;
    if (this.#dead > 64 && 2 * this.#dead > this.#size) this.#sweep();
    return true;
  }

  /** The time of the earliest event; Infinity where there is none. */
  get next(): number {
    while (this.#size > 0 && this.#actions[this.#slots[0] as number] === null) this.#dropFirst();
    return this.#size > 0 ? (this.#times[0] as number) : Infinity;
  }

  /** Removes the earliest event that is not later than `until` and returns it; null where there is none. */
  take(until: number): Action | null {
    while (this.#size > 0 && (this.#times[0] as number) <= until) {
      const time = this.#times[0] as number;
      const action = this.#actions[this.#slots[0] as number] as Action | null;
      this.#dropFirst();
      if (action === null) continue;
      this.taken = time;
      return action;
    }
    return null;
  }

  #dropFirst(): void {
    const slot = this.#slots[0] as number;
    const last = --this.#size;
    if (last > 0) this.#sink(0, this.#times[last] as number, this.#ranks[last] as number, this.#slots[last] as number);
    if (this.#actions[slot] === null) this.#dead--;
    this.#release(slot);
  }

  #release(slot: number): void {
    this.#actions[slot] = null;
    this.#uses[slot] = (this.#uses[slot] as number) + 1;
    this.#free[this.#freeCount++] = slot;
  }

  /** Puts a row at `place` or, where earlier ones stand below it, as far below as it belongs. */
  #sink(place: number, time: number, rank: number, slot: number): void {
    const times = this.#times;
    const ranks = this.#ranks;
    const slots = this.#slots;
    const size = this.#size;
    for (;;) {
      let child = 4 * place + 1;
      if (child >= size) break;
      const end = child + 4 < size ? child + 4 : size;
      let first = child;
      let firstTime = times[child] as number;
      for (child++; child < end; child++) {
        const childTime = times[child] as number;
        if (childTime < firstTime || (childTime === firstTime && (ranks[child] as number) < (ranks[first] as number))) {
          first = child;
          firstTime = childTime;
        }
      }
      if (time < firstTime || (time === firstTime && rank < (ranks[first] as number))) break;
      times[place] = firstTime;
      ranks[place] = ranks[first] as number;
      slots[place] = slots[first] as number;
      place = first;
    }
    times[place] = time;
    ranks[place] = rank;
    slots[place] = slot;
  }

  /** Drops the rows of cancelled events. The order of the others is total, so nothing else changes. */
  #sweep(): void {
    let kept = 0;
    for (let row = 0; row < this.#size; row++) {
      const slot = this.#slots[row] as number;
      if (this.#actions[slot] === null) {
        this.#release(slot);
        continue;
      }
      this.#times[kept] = this.#times[row] as number;
      this.#ranks[kept] = this.#ranks[row] as number;
      this.#slots[kept++] = slot;
    }
    this.#size = kept;
    this.#dead = 0;
    for (let place = (kept - 2) >> 2; place >= 0; place--)
      this.#sink(place, this.#times[place] as number, this.#ranks[place] as number, this.#slots[place] as number);
  }

  #grow(time: number): void {
    const length = 2 * this.#size;
    if (length > SLOTS)
      throw new EngineError({
        what: `more than ${SLOTS} events are scheduled`,
        at: time,
        fix: 'look for arrivals that outrun the system without bound, or for timers that are set and never cancelled',
      });
    this.#times = extended(this.#times, new Float64Array(length));
    this.#ranks = extended(this.#ranks, new Float64Array(length));
    this.#slots = extended(this.#slots, new Int32Array(length));
    this.#uses = extended(this.#uses, new Uint32Array(length));
    this.#free = extended(this.#free, new Int32Array(length));
  }
}

function extended<A extends Float64Array | Int32Array | Uint32Array>(old: A, longer: A): A {
  longer.set(old);
  return longer;
}
