/** Counting calls, bytes and work; and the wait of a Poisson stream for a batch to fill. */
import { mmcWaitProbability, predicted, silent, valueOf, type Prediction } from '@under-load/engine';
import { bytesOf, callSeconds, workOf, type Values } from './parameters.ts';

const COUNTED = 'Counting calls, bytes and work';
const FILLING = 'S. Ross, Stochastic Processes, 2nd ed. (1996), section 2.2: gaps of a Poisson process';

export function theory(values: Values): Readonly<Record<string, Prediction>> {
  const { style, items, arrivalRate, cores, batchSize, linger } = values;
  if (style === 'company') {
    if (items > 1 || linger !== Infinity)
      return { meanAdded: silent('The formula needs items that come alone and wait for nothing but their number.') };
    return {
      meanAdded: predicted((batchSize - 1) / (2 * arrivalRate), '(B − 1) / 2λ', FILLING),
      callsPerSecond: predicted(arrivalRate / batchSize, 'λ / B', FILLING),
    };
  }
  const [calls, each] = style === 'together' ? [1, items] : [items, 1];
  const work = workOf(values, each);
  const line = { arrivalRate: arrivalRate * calls, servers: cores, serviceRate: 1 / work };
  const load = (arrivalRate * calls * work) / cores;
  const known = (value: number, formula: string) =>
    load < 1 ? predicted(value, formula, COUNTED) : silent('More work comes than the cores can do.');
  return {
    meanLatency:
      style === 'all-at-once'
        ? silent('Calls of one operation wait for each other at the cores.')
        : valueOf(mmcWaitProbability(line)) <= 0.01
          ? predicted(calls * callSeconds(values, each), 'calls × (round trip + bytes + work)', COUNTED)
          : silent('Calls wait for cores; for work of fixed length there is no formula here.'),
    cpu: known(load, 'λ × calls × work ÷ cores'),
    throughput: known(arrivalRate, 'λ'),
    callsPerRequest: known(calls, 'calls of an operation'),
    callsPerSecond: known(arrivalRate * calls, 'λ × calls'),
    bytesPerOperation: known(calls * bytesOf(values, each), 'calls × bytes'),
    meanAdded: predicted(0, '0', 'Nobody waits for company'),
  };
}
