/**
 * Requests sent to unequal servers by chance, each server with its own probability and its own line.
 *
 * A Poisson stream split by independent coins gives Poisson streams, so each server is an M/M/1 of its own. Assumed:
 * Poisson arrivals, exponential service times, choices that do not look at the lines. Rates are per second. All throw an
 * `EngineError` for rates or weights that are negative or not finite, and a service rate of 0.
 */
import type { Prediction } from '../simulation.ts';
import { mustBeFinite, mustBePositive } from './numbers.ts';
import { overload, predicted, silent } from './prediction.ts';

/** Requests per second, dealt out to servers that are not equal. */
export interface Split {
  readonly arrivalRate: number;
  /** Requests per second each server can do. */
  readonly serviceRates: readonly number[];
}

/** Mean response time in seconds when server i gets a share of the requests in proportion to weights[i]. */
export function weightedSplitMeanResponse(
  { arrivalRate, serviceRates }: Split,
  weights: readonly number[],
): Prediction {
  checkRates(arrivalRate, serviceRates);
  for (const [i, weight] of weights.entries()) mustBeFinite(THEORY, { [`weight ${i + 1}`]: weight });
  const total = sum(weights);
  if (weights.length !== serviceRates.length || !(total > 0))
    return silent('Every server needs a weight, and one of them must be above zero.');
  let mean = 0;
  for (const [i, serviceRate] of serviceRates.entries()) {
    const share = (weights[i] as number) / total;
    const failed = overload((share * arrivalRate) / serviceRate);
    if (failed) return silent(`At server ${i + 1}: ${failed.silent}`);
    mean += share / (serviceRate - share * arrivalRate);
  }
  return predicted(
    mean,
    'Σ pᵢ / (μᵢ − pᵢ λ)',
    'One M/M/1 a server; M. Harchol-Balter, Performance Modeling and Design of Computer Systems (2013)',
  );
}

/**
 * The shares that make that mean smallest: server i gets λᵢ = μᵢ − √μᵢ (Σμ − λ) / Σ√μ, faster servers more than their
 * part. A server too slow to be worth using gets nothing and is left out of the sums. Empty where all are overloaded, and where
 * nothing arrives that could be split.
 */
export function bestSplit({ arrivalRate, serviceRates }: Split): readonly number[] {
  checkRates(arrivalRate, serviceRates);
  let used = serviceRates.map((_, i) => i);
  if (arrivalRate === 0 || arrivalRate >= sum(serviceRates)) return [];
  for (;;) {
    const rates = used.map((i) => serviceRates[i] as number);
    const spare = (sum(rates) - arrivalRate) / sum(rates.map((rate) => Math.sqrt(rate)));
    const kept = used.filter((i) => Math.sqrt(serviceRates[i] as number) > spare);
    if (kept.length === used.length)
      return serviceRates.map((rate, i) => (used.includes(i) ? (rate - Math.sqrt(rate) * spare) / arrivalRate : 0));
    used = kept;
  }
}

/** The smallest mean response time any such split can reach, in seconds. */
export function bestSplitMeanResponse(split: Split): Prediction {
  const shares = bestSplit(split);
  if (shares.length === 0)
    return overload(split.arrivalRate / sum(split.serviceRates)) ?? silent('Nothing arrives that could be split.');
  const best = weightedSplitMeanResponse(split, shares);
  if ('silent' in best) return best;
  return predicted(
    best.value,
    'Σ pᵢ / (μᵢ − pᵢ λ) with pᵢ λ = μᵢ − √μᵢ (Σμ − λ) / Σ√μ',
    'By Lagrange multipliers; A. N. Tantawi and D. Towsley, Optimal static load balancing, J. ACM 32 (1985)',
  );
}

const THEORY = 'requests split over servers';

function checkRates(arrivalRate: number, serviceRates: readonly number[]): void {
  mustBeFinite(THEORY, { arrivalRate });
  for (const [i, rate] of serviceRates.entries()) mustBePositive(THEORY, { [`service rate ${i + 1}`]: rate });
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
