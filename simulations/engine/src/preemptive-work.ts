/**
 * A piece of work in a preemptive station: it can be stopped and go on later, and knows how much of it is left.
 */
import type { Task } from './event-list.ts';
import type { Waitable, Waiter } from './process.ts';
import type { Simulator } from './simulator.ts';

interface PreemptiveWorkOptions {
  readonly seconds: number;
  readonly priority: number;
  /** Decides among equal priorities: lower first. */
  readonly ticket: number;
  readonly onDone: (() => void) | undefined;
  /** Takes it out of its station, at its end or when it is dropped. */
  readonly onEnd: (work: PreemptiveWork) => void;
}

const NO_TIMER = -1;

/** A piece of work in a preemptive station: yield it to wait for its end, or `drop()` it. */
export class PreemptiveWork implements Waitable, Task {
  /** It came to its end, or was dropped. */
  done = false;
  readonly priority: number;
  readonly ticket: number;
  readonly #simulator: Simulator;
  readonly #onEnd: (work: PreemptiveWork) => void;
  #then: (() => void) | Waiter | undefined;
  #left: number;
  #speed = 0;
  #since = 0;
  #endsAt = Infinity;
  #timer = NO_TIMER;

  constructor(simulator: Simulator, { seconds, priority, ticket, onDone, onEnd }: PreemptiveWorkOptions) {
    this.#simulator = simulator;
    this.#left = seconds;
    this.priority = priority;
    this.ticket = ticket;
    this.#then = onDone;
    this.#onEnd = onEnd;
  }

  /** Seconds left at speed 1. */
  get left(): number {
    return this.done ? 0 : Math.max(0, this.#left - (this.#simulator.now - this.#since) * this.#speed);
  }

  /** Its end is now, and only waits for its place among the events of this instant. */
  get isDue(): boolean {
    return this.#endsAt <= this.#simulator.now;
  }

  /** Whether it is the more urgent of two. */
  isBefore(other: PreemptiveWork): boolean {
    return this.priority < other.priority || (this.priority === other.priority && this.ticket < other.ticket);
  }

  /** Called by its station: goes on at this speed; at 0 it waits. */
  go(speed: number): void {
    this.#left = this.left;
    this.#since = this.#simulator.now;
    this.#speed = speed;
    this.#stopTimer();
    if (speed === 0) return;
    const delay = this.#left / speed;
    this.#endsAt = this.#since + delay;
    this.#timer = this.#simulator.after(delay, this);
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
    this.#stopTimer();
    this.done = true;
    this.#onEnd(this);
  }

  /** Its end has come. */
  resume(): void {
    this.done = true;
    this.#onEnd(this);
    const then = this.#then;
    if (typeof then === 'function') then();
    else then?.resume();
  }

  #stopTimer(): void {
    if (this.#timer !== NO_TIMER) this.#simulator.cancel(this.#timer);
    this.#timer = NO_TIMER;
    this.#endsAt = Infinity;
  }
}
