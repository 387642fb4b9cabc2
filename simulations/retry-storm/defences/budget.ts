/**
 * A retry budget: a bucket of tokens, of which each retry takes one. An empty bucket means: no retry, give up.
 *
 * Filled by answers, it runs dry when nothing is answered, and retries stop just when they harm. Filled by calls, it
 * allows the same share of retries in good times and bad. Tokens come with events here and not with time, unlike in a
 * bucket that limits a rate.
 * Sources: Brooker, Fixing retries with token buckets and circuit breakers, 2022; gRPC, proposal A6, retry throttling
 * (answers); Beyer and others, Site Reliability Engineering, 2016, chapter 21 (calls).
 */
import type { Values } from '../parameters.ts';

/** Tokens that the bucket holds, and holds at first. */
export const FULL = 20;

export class RetryBudget {
  readonly #filledBy: Values['budget'];
  readonly #share: number;
  #tokens = FULL;

  constructor({ budget, share }: Pick<Values, 'budget' | 'share'>) {
    this.#filledBy = budget;
    this.#share = share / 100;
  }

  /** A call came in, or an answer. */
  on(event: 'calls' | 'answers'): void {
    if (this.#filledBy === event) this.#tokens = Math.min(FULL, this.#tokens + this.#share);
  }

  allowsRetry(): boolean {
    if (this.#filledBy === 'none') return true;
    if (this.#tokens < 1) return false;
    this.#tokens--;
    return true;
  }
}
