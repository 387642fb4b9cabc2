/**
 * The answer to one attempt, for which somebody waits so long and no longer: `yield reply` gives `good`, `error`, or
 * `timed out`. What comes after that comes to nobody.
 */
import type { Waitable, Waiter } from '@under-load/engine';

export class Reply implements Waitable {
  result: 'good' | 'error' | 'timed out' = 'timed out';
  readonly #patience: number;
  #waiter: Waiter | null = null;
  #timer = -1;

  /** `patience` in seconds. */
  constructor(patience: number) {
    this.#patience = patience;
  }

  wait(waiter: Waiter): boolean {
    this.#waiter = waiter;
    this.#timer = waiter.simulator.after(this.#patience, () => this.#wake());
    return false;
  }

  leave(waiter: Waiter): void {
    this.#waiter = null;
    waiter.simulator.cancel(this.#timer);
  }

  readonly come = (good: boolean): void => {
    if (this.#waiter === null) return;
    this.#waiter.simulator.cancel(this.#timer);
    this.result = good ? 'good' : 'error';
    this.#wake();
  };

  #wake(): void {
    const waiter = this.#waiter as Waiter;
    this.#waiter = null;
    waiter.simulator.wake(waiter);
  }
}
