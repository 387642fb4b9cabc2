/** One server, arrivals at random, work of any distribution: M/G/1. Its moments are summed over the sizes, which are counted. */
import { mg1MeanResponse, overload, predicted, valueOf, type Prediction } from '@under-load/engine';
import { countsOf, momentsOf, secondsOf } from './counted.ts';
import type { Values } from './parameters.ts';

const COUNTED = 'Counting operations, averaged over the sizes';

export function theory(values: Values): Readonly<Record<string, Prediction>> {
  const { arrivalRate, algorithm, largest } = values;
  const { mean, squaredVariation } = momentsOf(values);
  const load = arrivalRate * mean;
  const failed = overload(load);
  const response = mg1MeanResponse({ arrivalRate, serviceRate: 1 / mean }, { squaredVariation });
  const wait = valueOf(response) - mean;
  const from = 'source' in response ? response.source : COUNTED;
  const small = Math.max(1, Math.floor(largest / 10));
  const average = (of: (n: number) => number, most: number) =>
    Array.from({ length: most }, (_, i) => of(i + 1)).reduce((sum, each) => sum + each, 0) / most;
  return {
    meanLatency: response,
    meanWait: failed ?? predicted(wait, 'M/G/1: λ E[S²] / (2 (1 − ρ))', from),
    smallLatency:
      failed ?? predicted(wait + average((n) => secondsOf(n, values), small), 'the mean wait + their own work', from),
    throughput: failed ? predicted(1 / mean, '1 ÷ mean work', COUNTED) : predicted(arrivalRate, 'λ', COUNTED),
    cpu: predicted(Math.min(1, load), 'λ × mean work', COUNTED),
    operations: predicted(
      average((n) => countsOf(algorithm, n).comparisons + countsOf(algorithm, n).lookups, largest),
      'their mean over the sizes',
      COUNTED,
    ),
  };
}
