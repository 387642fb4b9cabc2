/**
 * A view that asks once passes two lines in a row, the database and the link, each of which takes the same time for
 * everyone. Then nobody waits but for the slower of the two (Friedman), and that one is M/D/1.
 */
import { md1MeanResponse, overload, predicted, silent, valueOf, type Prediction } from '@under-load/engine';
import type { Values } from './parameters.ts';
import { usefulBytes, viewCost } from './view-cost.ts';

const FRIEDMAN =
  'H. Friedman, Reduction Methods for Tandem Queuing Systems, Operations Research 13 (1965); Pollaczek and Khinchine';
const COUNTED = 'Counting queries, bytes and work';

export function theory(values: Values): Readonly<Record<string, Prediction>> {
  const { arrivalRate, cores } = values;
  const { queries, bytes, work, link } = viewCost(values);
  const tooMuch = overload(Math.max((arrivalRate * work) / cores, arrivalRate * link));
  const flow = (value: number, formula: string) => tooMuch ?? predicted(value, formula, COUNTED);
  return {
    meanLatency: tooMuch ?? latency(values),
    throughput: flow(arrivalRate, 'λ'),
    cpu: flow((arrivalRate * work) / cores, 'λ × work ÷ cores'),
    linkUse: flow(arrivalRate * link, 'λ × 8 × bytes ÷ bandwidth'),
    callsPerRequest: flow(queries, 'the queries of a view'),
    bytesPerView: flow(bytes, 'rows × bytes of a row'),
    usefulShare: flow(usefulBytes(values) / bytes, 'bytes shown ÷ bytes sent'),
  };
}

function latency(values: Values): Prediction {
  const { arrivalRate, cores, rtt } = values;
  const { queries, work, link } = viewCost(values);
  if (queries > 1) return silent('The queries of one view come one after another, not by chance.');
  if (cores > 1) return silent('The formula needs a database that answers one query at a time.');
  const slower = Math.max(work, link);
  const wait = valueOf(md1MeanResponse({ arrivalRate, serviceRate: 1 / slower })) - slower;
  return predicted(
    rtt / 1000 + work + link + wait,
    'round trip + work + transfer + ρs / (2 (1 − ρ)), s the longer of work and transfer',
    FRIEDMAN,
  );
}
