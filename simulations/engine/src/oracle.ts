/**
 * Judges what a study measured against what a formula says. Three conditions, so that neither a lucky seed nor a noisy
 * one decides: the study knows the value well enough (its standard error is at most a third of the tolerance), the value
 * is within the tolerance, and it is no more than four standard errors away. Seeds are 1..k and never chosen.
 */
import type { Estimate } from './study.ts';

/** Four standard errors: by chance once in some 15,000 checks. */
export const MOST_STANDARD_ERRORS = 4;

export interface Tolerance {
  /** As a share of the expected value. */
  readonly relative?: number;
  readonly absolute?: number;
}

/** Why the estimate does not bear the expected value out, in words; null where it does. */
export function disagreement(
  estimate: Estimate,
  expected: number,
  { relative = 0, absolute = 0 }: Tolerance,
): string | null {
  const tolerance = absolute + relative * Math.abs(expected);
  const error = standardError(estimate.perSeed);
  const difference = estimate.value - expected;
  const measured = `${estimate.value} over seeds 1..${estimate.perSeed.length}, standard error ${error}, expected ${expected}`;
  if (!(error <= tolerance / 3))
    return `Not known well enough: ${measured}; a third of the tolerance is ${tolerance / 3}.`;
  if (!(Math.abs(difference) <= tolerance)) return `Off by ${difference}, more than ${tolerance}: ${measured}.`;
  if (!(Math.abs(difference) <= MOST_STANDARD_ERRORS * error + 1e-9 * Math.abs(expected)))
    return `Off by ${difference / error} standard errors: ${measured}.`;
  return null;
}

/** Of the mean of these values. */
export function standardError(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}
