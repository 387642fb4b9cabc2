/**
 * The sum of two independent exponential delays, either of which may be nothing: a message and its answer.
 *
 * Source: the convolution of two exponential densities, (e^(−at) − e^(−bt)) ab / (b − a), written so that it keeps its digits
 * where the two rates meet.
 */
import { exp } from '../math.ts';

/** A message of mean `first` seconds and an answer of mean `second`, one of them at least above 0. */
export class TwoDelays {
  /** Mean of the sum, in seconds. */
  readonly mean: number;
  readonly #slow: number;
  /** Infinity where there is only one delay. */
  readonly #fast: number;

  constructor(first: number, second: number) {
    this.mean = first + second;
    this.#slow = 1 / Math.max(first, second);
    this.#fast = 1 / Math.min(first, second);
  }

  /** Probability density at t, per second. */
  density(t: number): number {
    if (this.#fast === Infinity) return this.#slow * exp(-this.#slow * t);
    return this.#slow * this.#fast * this.#between(t);
  }

  /** P(sum > t): the slower delay alone, or both. */
  moreThan(t: number): number {
    const alone = exp(-this.#slow * t);
    return this.#fast === Infinity ? alone : alone + this.#slow * this.#between(t);
  }

  /** P(sum ≤ t). */
  atMost(t: number): number {
    return Math.max(0, 1 - this.moreThan(t));
  }

  /** (e^(−slow t) − e^(−fast t)) / (fast − slow): t e^(−slow t) where they meet, by a series near there. */
  #between(t: number): number {
    const x = (this.#fast - this.#slow) * t;
    const slow = exp(-this.#slow * t);
    if (x > 0.5) return (slow - exp(-this.#fast * t)) / (this.#fast - this.#slow);
    let [sum, term] = [1, 1];
    for (let k = 2; k < 16; k++) sum += term *= -x / k;
    return t * slow * sum;
  }
}
