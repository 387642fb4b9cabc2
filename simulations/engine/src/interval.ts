/**
 * How far a mean of a few independent runs may be from the truth: Student's interval.
 */
import { EngineError } from './error.ts';

/** A mean and how far the truth may be from it. */
export interface Interval {
  /** The mean of the values; NaN where there are none. */
  readonly value: number;
  /** The interval is value ± halfWidth. Null where fewer than two values leave it unknown. */
  readonly halfWidth: number | null;
}

/**
 * The mean of values from independent runs, with its two-sided confidence interval (95 % unless told otherwise).
 * Values that are NaN (a run in which there was nothing to measure) are left out.
 */
export function studentInterval(values: readonly number[], confidence = 0.95): Interval {
  const known = values.filter((value) => !Number.isNaN(value));
  const count = known.length;
  const value = known.reduce((sum, x) => sum + x, 0) / count;
  if (count < 2) return { value, halfWidth: null };
  const squares = known.reduce((sum, x) => sum + (x - value) * (x - value), 0);
  const standardError = Math.sqrt(squares / (count - 1) / count);
  return { value, halfWidth: standardError === 0 ? 0 : studentQuantile(count - 1, confidence) * standardError };
}

/**
 * The t that a Student variable stays within, on both sides, with this probability. Throws an `EngineError` for degrees of
 * freedom that are not whole or below 1, and a confidence that is not between 0 and 1.
 */
export function studentQuantile(degreesOfFreedom: number, confidence = 0.95): number {
  if (!(degreesOfFreedom >= 1 && Math.floor(degreesOfFreedom) === degreesOfFreedom && confidence > 0 && confidence < 1))
    throw new EngineError({
      what: `a Student quantile for ${degreesOfFreedom} degrees of freedom and confidence ${confidence}`,
      fix: 'give a whole number of degrees from 1, and a confidence between 0 and 1',
    });
  let low = 0;
  let high = 1;
  while (studentWithin(high, degreesOfFreedom) < confidence) high *= 2;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (studentWithin(middle, degreesOfFreedom) < confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The probability that |T| ≤ t. With tan θ = t / √ν it is a finite sum of powers of cos θ for every whole ν
 * (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4).
 */
export function studentWithin(t: number, degreesOfFreedom: number): number {
  const odd = degreesOfFreedom % 2 === 1;
  const cosineSquared = degreesOfFreedom / (degreesOfFreedom + t * t);
  const sine = t / Math.sqrt(degreesOfFreedom + t * t);
  let term = odd ? Math.sqrt(cosineSquared) : 1;
  let sum = 0;
  for (let power = odd ? 1 : 0; power <= degreesOfFreedom - 2; power += 2) {
    sum += term;
    term *= (cosineSquared * (power + 1)) / (power + 2);
  }
  if (!odd) return sine * sum;
  return (2 / Math.PI) * (arctangent(t / Math.sqrt(degreesOfFreedom)) + sine * sum);
}

/** The angle is halved until its series converges fast. */
function arctangent(x: number): number {
  let reduced = x;
  let halvings = 0;
  while (reduced > 0.125) {
    reduced = reduced / (1 + Math.sqrt(1 + reduced * reduced));
    halvings++;
  }
  const square = reduced * reduced;
  let sum = 0;
  for (let k = 19; k >= 1; k -= 2) sum = 1 / k - square * sum;
  for (; halvings > 0; halvings--) sum *= 2;
  return reduced * sum;
}
