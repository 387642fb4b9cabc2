/**
 * The latency that a share of all requests stays below, where each server is an M/M/1 queue with its own share of a
 * Poisson stream: the mixture of their exponential response times.
 */
import { exp, overload, predicted, silent, type Prediction } from '@under-load/engine';

export interface Split {
  readonly arrivalRate: number;
  readonly serviceRates: readonly number[];
}

export function splitResponseQuantile(
  { arrivalRate, serviceRates }: Split,
  shares: readonly number[],
  quantile: number,
): Prediction {
  const spare = serviceRates.map((rate, i) => rate - shares[i]! * arrivalRate);
  for (const [i, rate] of serviceRates.entries()) {
    const failed = overload((shares[i]! * arrivalRate) / rate);
    if (failed) return silent(`At server ${i + 1}: ${failed.silent}`);
  }
  const slower = (seconds: number) => spare.reduce((sum, rate, i) => sum + shares[i]! * exp(-rate * seconds), 0);
  let low = 0;
  let high = 1 / Math.min(...spare);
  while (slower(high) > 1 - quantile) high *= 2;
  for (let halvings = 0; halvings < 50; halvings++) {
    const middle = (low + high) / 2;
    if (slower(middle) > 1 - quantile) low = middle;
    else high = middle;
  }
  return predicted(
    high,
    'the t with Σ pᵢ e^(−(μᵢ − pᵢ λ) t) = 1 − q',
    'One M/M/1 a server; L. Kleinrock, Queueing Systems, volume 1 (1975)',
  );
}
