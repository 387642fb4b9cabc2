/**
 * The event list: what will happen, earliest first. Total order by (time, priority, sequence): of two events at one
 * instant the one with the lower priority number comes first, and of equals the one scheduled first.
 *
 * A tournament, as in Knuth, The Art of Computer Programming, vol. 3, 5.4.1: every event has a slot, neighbours meet in
 * pairs, and the earlier one goes on to the next round. What is scheduled or cancelled plays its own rounds anew, one for
 * each doubling of the slots. Which of two is earlier cannot be foreseen, by a processor either, so the winner is worked out
 * in bits and not chosen by a branch: guessing wrong costs more than the round.
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
const MOST_SLOTS = 2097152; // 2^21, which leaves 32 bits of a handle to tell the uses of one slot apart
const NO_SLOT = -1;

export class EventList {
  /** Time of the event that `take` gave last. */
  taken = 0;
  /** How many events are scheduled and not cancelled. */
  size = 0;
  #sequence = 0;
  /** How many slots there are, a power of two. */
  #slots = 2;
  /** Of the event in a slot; Infinity where there is none. */
  #times = new Float64Array(2).fill(Infinity);
  /** Priority and sequence in one number. */
  #ranks = new Float64Array(2);
  readonly #actions: (Action | null)[] = [];
  #uses = new Uint32Array(2);
  #free = new Int32Array(2);
  #freeCount = 0;
  /** The slot of the event that was taken last: most events schedule another, which then plays for both. */
  #left = NO_SLOT;
  /** The slot that won each match: at 1 the last one, below i the two at 2i and 2i + 1, at the bottom the slots themselves. */
  #winners = Int32Array.of(0, 0, 0, 1);

  /** Returns a handle for `cancel`. Priority is a whole number from −8 to 8. */
  schedule(time: number, priority: number, action: Action): number {
    const slot = this.#vacantSlot(time);
    this.#actions[slot] = action;
    this.#times[slot] = time;
    this.#ranks[slot] = priority * SEQUENCES + this.#sequence++;
    this.size++;
    this.#play(slot);
    return (this.#uses[slot] as number) * MOST_SLOTS + slot;
  }

  /** Takes an event off the list; false where it already happened or was cancelled. */
  cancel(handle: number): boolean {
    const slot = handle % MOST_SLOTS;
    if (!(handle >= 0) || this.#uses[slot] !== (handle - slot) / MOST_SLOTS || !this.#actions[slot]) return false;
    this.#empty(slot);
    this.#vacate(slot);
    return true;
  }

  /** The time of the earliest event; Infinity where there is none. */
  get next(): number {
    if (this.#left !== NO_SLOT) this.#vacateLeft();
    return this.#times[this.#winners[1] as number] as number;
  }

  /** Removes the earliest event that is not later than `until` and returns it; null where there is none. */
  take(until: number): Action | null {
    if (this.#left !== NO_SLOT) this.#vacateLeft();
    const slot = this.#winners[1] as number;
    const time = this.#times[slot] as number;
    if (!(time <= until) || time === Infinity) return null;
    const action = this.#actions[slot] as Action;
    this.taken = time;
    this.#empty(slot);
    this.#left = slot;
    return action;
  }

  /** A slot to schedule in: the one that was left last, else any that is free, else a new one. */
  #vacantSlot(time: number): number {
    const left = this.#left;
    if (left !== NO_SLOT) {
      this.#left = NO_SLOT;
      return left;
    }
    if (this.#freeCount > 0) return this.#free[--this.#freeCount] as number;
    if (this.#actions.length === this.#slots) this.#grow(time);
    return this.#actions.length;
  }

  #empty(slot: number): void {
    this.#actions[slot] = null;
    this.#uses[slot] = (this.#uses[slot] as number) + 1;
    this.size--;
  }

  #vacateLeft(): void {
    this.#vacate(this.#left);
    this.#left = NO_SLOT;
  }

  #vacate(slot: number): void {
    this.#times[slot] = Infinity;
    this.#free[this.#freeCount++] = slot;
    this.#play(slot);
  }

  /** Plays the matches of a slot anew, from its first to the last. */
  #play(slot: number): void {
    const winners = this.#winners;
    let winner = slot;
    for (let match = slot + this.#slots; match > 1;) {
      winner = this.#earlier(winner, winners[match ^ 1] as number);
      match >>= 1;
      winners[match] = winner;
    }
  }

  /** The one of two slots whose event comes first. */
  #earlier(slot: number, other: number): number {
    const time = this.#times[slot] as number;
    const otherTime = this.#times[other] as number;
    if (otherTime === time) return (this.#ranks[other] as number) < (this.#ranks[slot] as number) ? other : slot;
    const otherWins = +(otherTime < time);
    // Minus one is all ones, so that this chooses without a branch.
    return slot ^ ((slot ^ other) & -otherWins);
  }

  #grow(time: number): void {
    const slots = 2 * this.#slots;
    if (slots > MOST_SLOTS)
      throw new EngineError({
        what: `more than ${MOST_SLOTS} events are scheduled`,
        at: time,
        fix: 'look for arrivals that outrun the system without bound, or for timers that are set and never cancelled',
      });
    this.#times = extended(this.#times, new Float64Array(slots).fill(Infinity));
    this.#ranks = extended(this.#ranks, new Float64Array(slots));
    this.#uses = extended(this.#uses, new Uint32Array(slots));
    this.#free = extended(this.#free, new Int32Array(slots));
    this.#slots = slots;
    const winners = (this.#winners = new Int32Array(2 * slots).map((_, place) => place - slots));
    for (let match = slots - 1; match > 0; match--)
      winners[match] = this.#earlier(winners[2 * match] as number, winners[2 * match + 1] as number);
  }
}

function extended<A extends Float64Array | Int32Array | Uint32Array>(old: A, longer: A): A {
  longer.set(old);
  return longer;
}
