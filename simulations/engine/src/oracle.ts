/**
 * Judges what a study measured against what a formula says. Three conditions, so that neither a lucky seed nor a noisy
 * one decides: the study knows the value well enough (its standard error is at most a third of the tolerance), the value
 * is within the tolerance, and it is no more than four standard errors away. Seeds are 1..k and never chosen.
 * STATISTICS.md says which tolerance, and how a table of such checks is judged as a whole.
 */
import { EngineError } from './error.ts';
import type { Estimate } from './study.ts';

/** Four standard errors: with many seeds, by chance once in some 15,000 checks. */
export const MOST_STANDARD_ERRORS = 4;

/** How far a measured value may be from the expected one; the two parts add up. */
export interface Tolerance {
  /** As a share of the expected value. */
  readonly relative?: number;
  /** In the unit of the value. */
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

/** The z score: how many standard errors the estimate lies above the expected value. NaN for fewer than two seeds. */
export function zScore(estimate: Estimate, expected: number): number {
  return (estimate.value - expected) / standardError(estimate.perSeed);
}

/** The mean of the z scores of a table is at most so far from 0. */
const MOST_MEAN_SCORE = 0.3;
const ROOT_MEAN_SQUARE = { least: 0.8, most: 1.2 };

/**
 * Why the z scores of many checks, taken together, are not what luck alone gives, in words; null where they are. Their mean
 * shows what bends all checks one way, their root mean square whether the standard errors can be believed. Throws an
 * `EngineError` where there are none.
 */
export function jointDisagreement(scores: readonly number[]): string | null {
  if (scores.length === 0)
    throw new EngineError({ what: 'no z scores to judge together', fix: 'give the z score of each check' });
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const rms = Math.sqrt(scores.reduce((sum, score) => sum + score * score, 0) / scores.length);
  const judged = `over ${scores.length} z scores`;
  if (!(Math.abs(mean) <= MOST_MEAN_SCORE))
    return `Their mean is ${mean} ${judged}, not within ±${MOST_MEAN_SCORE}: something pulls all one way.`;
  if (!(rms >= ROOT_MEAN_SQUARE.least && rms <= ROOT_MEAN_SQUARE.most))
    return `Their root mean square is ${rms} ${judged}, not from ${ROOT_MEAN_SQUARE.least} to ${ROOT_MEAN_SQUARE.most}: the standard errors are not to be believed.`;
  return null;
}

/** Standard error of the mean of independent values: NaN for fewer than two, and where one of them is NaN. */
export function standardError(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}
