/**
 * An interval from one long run: it is cut into a few long batches, whose means are nearly independent where a batch is far
 * longer than the memory of what is observed. For what is too large to be run from the start twenty times; replications
 * are simpler to trust, since they need no such condition.
 *
 * Source: Law, Simulation Modeling and Analysis, 5th ed. (2015), section 9.5.3. Twenty batches: Schmeiser, Batch Size Effects
 * in the Analysis of Simulation Output, Operations Research 30 (1982): more than 30 narrow the interval by next to nothing.
 */
import { EngineError } from './error.ts';
import { studentInterval } from './interval.ts';
import type { Interval } from './interval.ts';

/** How many batches, unless told otherwise. */
export const USUAL_BATCHES = 20;

/** A mean with its interval from the batches of one run. */
export interface BatchMeans extends Interval {
  readonly perBatch: readonly number[];
  /**
   * How alike neighbouring batches are, from −1 to 1: their correlation. Independent ones stay within ±2 / √n. Beyond that the
   * interval is too narrow and the run too short; NaN where batches do not differ.
   */
  readonly correlation: number;
}

/**
 * The mean of observations in the order in which they were made, without a warm-up (see `warmUpLength`), with its 95 %
 * interval. What does not fill the last batch is left out, at the beginning. Throws an `EngineError` for fewer than two
 * batches, or observations.
 */
export function batchMeans(observations: readonly number[], batches = USUAL_BATCHES): BatchMeans {
  const size = Math.floor(observations.length / batches);
  if (!(batches >= 2 && Math.floor(batches) === batches && size >= 1))
    throw new EngineError({
      what: `${batches} batches of ${observations.length} observations`,
      fix: 'give a whole number of batches from 2, and at least one observation for each',
    });
  const from = observations.length - size * batches;
  const means = Array.from({ length: batches }, (_, batch) => {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += observations[from + batch * size + i] as number;
    return sum / size;
  });
  return intervalOfBatches(means);
}

/** The interval of values taken from batches of equal length, one from each. Those that are NaN are left out. */
export function intervalOfBatches(perBatch: readonly number[]): BatchMeans {
  const interval = studentInterval(perBatch);
  return { ...interval, perBatch, correlation: neighbours(perBatch, interval.value) };
}

/** The correlation of each with the next. */
function neighbours(values: readonly number[], mean: number): number {
  let [together, alone] = [0, 0];
  for (const [i, value] of values.entries()) {
    alone += (value - mean) * (value - mean);
    if (i > 0) together += (value - mean) * ((values[i - 1] as number) - mean);
  }
  return together / alone;
}
