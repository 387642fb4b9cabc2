/**
 * A piece of work in a slot of a station: it knows how much of it is left, so that it can go on at another speed.
 */
import type { Task } from './event-list.ts';
import type { Waitable, Waiter } from './process.ts';
import type { Simulator } from './simulator.ts';

interface Workplace {
  readonly simulator: Simulator;
  readonly speed: number;
}

const NO_TIMER = -1;

/** A piece of work in a slot of a station: yield it to wait for its end, or `drop()` it. */
export class Work implements Waitable, Task {
  /** It came to its end, or was dropped. */
  done = false;
  readonly #at: Workplace;
  readonly #inHand: Work[];
  #place: number;
  #left: number;
  #speed = 0;
  #since = 0;
  #timer = NO_TIMER;
  #then: (() => void) | Waiter | undefined;

  /** `inHand` is the workplace's list of all its work: this adds itself, and takes itself out at its end. */
  constructor(at: Workplace, inHand: Work[], seconds: number, onDone: (() => void) | undefined) {
    this.#at = at;
    this.#inHand = inHand;
    this.#left = seconds;
    this.#then = onDone;
    this.#place = inHand.push(this) - 1;
    this.go();
  }

  /** Seconds left at speed 1. */
  get left(): number {
    return this.done ? 0 : Math.max(0, this.#left - (this.#at.simulator.now - this.#since) * this.#speed);
  }

  wait(waiter: Waiter): boolean {
    if (!this.done) this.#then = waiter;
    return this.done;
  }

  leave(): void {
    this.drop();
  }

  /** Gives the work up: its end never comes. */
  drop(): void {
    if (this.done) return;
    this.#at.simulator.cancel(this.#timer);
    this.#finish();
  }

  /** Called by its workplace before the speed changes: books what has been done and stops the clock. */
  settle(): void {
    this.#left = this.left;
    this.#since = this.#at.simulator.now;
    if (this.#timer !== NO_TIMER) this.#at.simulator.cancel(this.#timer);
    this.#timer = NO_TIMER;
  }

  /** Called by its workplace: goes on at the speed that holds now. */
  go(): void {
    const { simulator, speed } = this.#at;
    this.#since = simulator.now;
    this.#speed = speed;
    if (speed > 0) this.#timer = simulator.after(this.#left / speed, this);
  }

  /** Its end has come. */
  resume(): void {
    const then = this.#then;
    this.#finish();
    if (typeof then === 'function') then();
    else then?.resume();
  }

  #finish(): void {
    this.done = true;
    const last = this.#inHand.pop() as Work;
    if (last === this) return;
    this.#inHand[this.#place] = last;
    last.#place = this.#place;
  }
}
