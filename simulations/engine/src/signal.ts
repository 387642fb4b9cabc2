/**
 * Something that happens now and then and that any number of scripts may wait for: a leader was elected, a page is loaded.
 * `yield signal` waits for the next time it fires and gives the value it fired with.
 */
import type { Waitable, Waiter } from './process.ts';

/** Something that happens now and then: `yield signal` waits for the next time it fires. */
export class Signal<T = void> implements Waitable {
  result: T | undefined = undefined;
  #waiters: Waiter[] = [];

  /** How many wait for it. */
  get waiting(): number {
    return this.#waiters.length;
  }

  /** Lets all who wait go on, in the order they came. Who waits after that waits for the next time. */
  fire(value: T): void {
    this.result = value;
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiters) waiter.simulator.wake(waiter);
  }

  wait(waiter: Waiter): boolean {
    this.#waiters.push(waiter);
    return false;
  }

  leave(waiter: Waiter): void {
    const index = this.#waiters.indexOf(waiter);
    if (index >= 0) this.#waiters.splice(index, 1);
  }
}
