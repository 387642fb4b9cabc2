/**
 * Counting: every query of a page costs a round trip and its work, and nothing else where hardly anybody waits for a
 * connection or a core. Whether anybody does is asked of M/M/c, whose waits are longer than those with fixed times.
 */
import { mmcWaitProbability, predicted, silent, valueOf, type Prediction } from '@under-load/engine';
import { pageCost } from './page-cost.ts';
import type { Values } from './parameters.ts';

const COUNTED = 'Counting round trips and work; Little’s law';
/** A share of waits that moves no mean by as much as a hundredth. */
const HARDLY = 0.01;

export function theory(values: Values): Readonly<Record<string, Prediction>> {
  const { arrivalRate, connections, cores } = values;
  const { queries, rows, largest, work, time } = pageCost(values);
  const waits = (servers: number, seconds: number) =>
    valueOf(mmcWaitProbability({ arrivalRate, servers, serviceRate: 1 / seconds }));
  const alone = waits(connections, time) <= HARDLY && waits(cores, work) <= HARDLY;
  const most = connections / time;
  const poolIsTheLimit = arrivalRate > most && (most * work) / cores < 0.5;
  const pages = alone ? arrivalRate : poolIsTheLimit ? most : NaN;
  const flow = (value: number, formula: string) =>
    Number.isNaN(pages)
      ? silent('Pages wait for connections or cores; for fixed times there is no formula here.')
      : predicted(value, formula, COUNTED);
  return {
    meanLatency: alone
      ? predicted(time, 'queries × (round trip + work)', COUNTED)
      : silent('Pages wait for connections or cores; for fixed times there is no formula here.'),
    throughput: flow(pages, poolIsTheLimit ? 'connections ÷ time of a page' : 'λ'),
    cpu: flow((pages * work) / cores, 'throughput × work ÷ cores'),
    connectionsInUse: flow(Math.min(connections, pages * time), 'throughput × time of a page'),
    callsPerRequest: predicted(queries, 'the queries of a page', COUNTED),
    rowsPerPage: predicted(rows, 'the rows of a page', COUNTED),
    largestResult: predicted(largest, 'the rows of its largest query', COUNTED),
  };
}
