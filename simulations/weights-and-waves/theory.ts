/**
 * Weighted random splits a Poisson stream into Poisson streams, one M/M/1 each; what the two orderly schedulers do to
 * a server's arrivals is simple only where all weights are equal. Their sequences, though, can be dealt out by hand.
 */
import {
  bestSplit,
  overload,
  predicted,
  roundRobinMeanResponse,
  roundRobinResponseQuantile,
  silent,
  weightedSplitMeanResponse,
  type Prediction,
} from '@under-load/engine';
import { serversOf, type Values } from './parameters.ts';
import { naive } from './schedulers/naive.ts';
import { smooth } from './schedulers/smooth.ts';

export function theory(values: Values): Record<string, Prediction> {
  const servers = serversOf(values);
  const weights = servers.map(({ weight }) => weight);
  const total = weights.reduce((a, b) => a + b);
  return {
    ...latency(values),
    shareOfFirst: predicted(weights[0]! / total, 'w / Σw', 'What a weight means'),
    longestRun:
      values.scheduler === 'random'
        ? silent('By chance a run can be of any length.')
        : predicted(
            longestRun(values.scheduler, weights),
            'the cycle, dealt out by hand',
            'The schedule repeats after Σw turns',
          ),
  };
}

function latency(values: Values): Record<string, Prediction> {
  const servers = serversOf(values);
  const { arrivalRate, scheduler } = values;
  const weights = servers.map(({ weight }) => weight);
  const split = { arrivalRate, serviceRates: servers.map(({ rate }) => rate) };
  const mean = weightedSplitMeanResponse(split, weights);
  const both = (all: Prediction) => ({ meanLatency: all, p99Latency: all });
  if ('silent' in mean) return both(mean);
  if (scheduler === 'random') return { meanLatency: mean, p99Latency: silent('Only the mean is given here.') };
  if (new Set(weights).size > 1 || new Set(split.serviceRates).size > 1)
    return both(silent('With unequal servers there is a formula for random turns only.'));
  if (scheduler === 'naive' && weights[0] !== 1)
    return both(silent('Several turns in a row make waves for which there is no simple formula.'));
  const group = { arrivalRate, servers: servers.length, serviceRate: split.serviceRates[0]! };
  return { meanLatency: roundRobinMeanResponse(group), p99Latency: roundRobinResponseQuantile(group, 0.99) };
}

/** The weights, as shares, with which random turns would be fastest; null where no shares can carry the load. */
export function bestShares(values: Values): readonly number[] | null {
  const serviceRates = serversOf(values).map(({ rate }) => rate);
  if (overload(values.arrivalRate / serviceRates.reduce((a, b) => a + b))) return null;
  return bestSplit({ arrivalRate: values.arrivalRate, serviceRates });
}

/** Over two cycles, so that a run across the seam counts. */
function longestRun(scheduler: 'smooth' | 'naive', weights: readonly number[]): number {
  const { next } = (scheduler === 'smooth' ? smooth : naive)(weights, undefined as never);
  let longest = 0;
  let run = 0;
  let last = -1;
  for (let turn = 2 * weights.reduce((a, b) => a + b); turn > 0; turn--) {
    const server = next();
    run = server === last ? run + 1 : 1;
    last = server;
    longest = Math.max(longest, run);
  }
  return longest;
}
