/**
 * The sum of independent exponential times, of equal or different means: a path through several lines, a message and its
 * answer. Known as the hypoexponential distribution.
 *
 * Source: M. Neuts, Matrix-Geometric Solutions in Stochastic Models (1981), chapter 2 (phase-type distributions). The
 * textbook formula divides by differences of rates and loses its digits where two are near each other; here positive
 * terms are added and multiplied only.
 */
import { exp } from '../math.ts';
import { Matrix } from './matrix.ts';

/** P(sum > t), for the rates of the parts. Rates are per second and above 0, t is in seconds. */
export function exponentialSumTail(rates: readonly number[], t: number): number {
  const chain = stepOver(rates, t);
  let tail = 0;
  for (let part = 0; part < rates.length; part++) tail += chain.cells[part] as number;
  return tail;
}

/** The t with P(sum ≤ t) = q, for q from 0 to below 1. */
export function exponentialSumQuantile(rates: readonly number[], quantile: number): number {
  let low = 0;
  let high = rates.reduce((sum, rate) => sum + 1 / rate, 0);
  while (exponentialSumTail(rates, high) > 1 - quantile) [low, high] = [high, 2 * high];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (exponentialSumTail(rates, middle) > 1 - quantile) low = middle;
    else high = middle;
  }
  return high;
}

/** Chances to be in each part after t seconds, from each part: a short step by its Poisson series, then doubled. */
function stepOver(rates: readonly number[], t: number): Matrix {
  const size = rates.length;
  const fastest = Math.max(...rates);
  let [short, doublings] = [t, 0];
  while (fastest * short > 0.5) [short, doublings] = [short / 2, doublings + 1];
  // In jumps of the fastest rate, each part is left with a chance of its own rate ÷ the fastest.
  const jump = new Matrix(size);
  for (const [part, rate] of rates.entries()) {
    jump.increase(part, part, 1 - rate / fastest);
    if (part + 1 < size) jump.increase(part, part + 1, rate / fastest);
  }
  let term = Matrix.identity(size);
  let [weight, sum] = [1, 0];
  let step = new Matrix(size);
  for (let jumps = 0; jumps < 24; jumps++) {
    step = step.plus(term, weight);
    sum += weight;
    term = term.times(jump);
    weight *= (fastest * short) / (jumps + 1);
  }
  step = new Matrix(size).plus(step, 1 / sum);
  for (; doublings > 0; doublings--) {
    step = step.times(step);
    short *= 2;
    // To stay is known exactly. Left to itself its rounding error would double with the time.
    for (const [part, rate] of rates.entries()) step.cells[part * size + part] = exp(-rate * short);
  }
  return step;
}
