/**
 * A circuit breaker. Closed, it lets everything pass and counts failures in a row; five, and it opens. Open, it lets
 * nothing pass for a while. Then it is half open: one probe may go, and what becomes of it closes or opens it again.
 *
 * Source: Nygard, Release It!, 2nd ed., 2018, chapter 5.
 */
import type { Values } from '../parameters.ts';

const TOO_MANY = 5;

export type BreakerState = 'closed' | 'open' | 'half open';
export type Pass = 'through' | 'probe' | 'no';

export class Breaker {
  readonly #present: boolean;
  readonly #openTime: number;
  readonly #became: (state: BreakerState) => void;
  #state: BreakerState = 'closed';
  #failures = 0;
  #openUntil = 0;

  constructor({ breaker, openTime }: Pick<Values, 'breaker' | 'openTime'>, became: (state: BreakerState) => void) {
    this.#present = breaker;
    this.#openTime = openTime;
    this.#became = became;
  }

  ask(now: number): Pass {
    if (!this.#present || this.#state === 'closed') return 'through';
    if (this.#state === 'half open' || now < this.#openUntil) return 'no';
    this.#become('half open');
    return 'probe';
  }

  /** What became of an attempt that it let pass. What was under way when it opened no longer matters. */
  heard(good: boolean, pass: Pass, now: number): void {
    if (!this.#present || (pass !== 'probe' && this.#state !== 'closed')) return;
    this.#failures = good ? 0 : this.#failures + 1;
    if (pass === 'probe' && good) this.#become('closed');
    else if (pass === 'probe' || this.#failures >= TOO_MANY) {
      this.#failures = 0;
      this.#openUntil = now + this.#openTime;
      this.#become('open');
    }
  }

  #become(state: BreakerState): void {
    this.#state = state;
    this.#became(state);
  }
}
