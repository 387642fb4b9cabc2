/**
 * A pool of threads is a line with limited room and as many servers as threads, where a service is all that a thread is
 * held for. Where threads let go, the cores are such a line, and the query is a delay after it.
 *
 * The first is exact where threads hardly ever wait for cores or connections, which is asked of M/M/c. For exponential
 * computing and answers see `draw-request.ts`.
 */
import {
  erlangC,
  finiteLineBlocking,
  finiteLineMeanResponse,
  finiteLineThroughput,
  predicted,
  silent,
  valueOf,
  type Prediction,
} from '@under-load/engine';
import { aloneSeconds, threadsOf, type Values } from './parameters.ts';

type Predictions = Readonly<Record<string, Prediction>>;

/** A share of waits that moves no mean by as much as a hundredth. */
const HARDLY = 0.01;
const LITTLE = 'J. Little, Operations Research 9(3), 1961';

export function theory(values: Values): Predictions {
  const { handler, arrivalRate, cores, connections, room, computeTime, answerTime } = values;
  const blocks = handler === 'blocking';
  const servers = threadsOf(values);
  const line = {
    arrivalRate,
    servers,
    serviceRate: 1 / (blocks ? aloneSeconds(values) : computeTime / 1000),
    room: servers + room,
  };
  const throughput = valueOf(finiteLineThroughput(line));
  const waitsForCore = blocks && servers > cores ? erlangC(cores, (throughput * computeTime) / 1000) : 0;
  if (waitsForCore > HARDLY) return all('Threads wait for cores, and what a thread is held for depends on the others.');
  const waitsForConnection =
    connections === Infinity || (blocks && connections >= servers)
      ? 0
      : erlangC(connections, (throughput * answerTime) / 1000);
  if (waitsForConnection > HARDLY) return all('Requests wait for connections after they waited for a thread.');
  const response = finiteLineMeanResponse(line);
  const answer = blocks ? 0 : answerTime / 1000;
  const then = (value: number, formula: string, source: string) => predicted(value, formula, source);
  return {
    throughput: finiteLineThroughput(line),
    refusedShare: finiteLineBlocking(line),
    meanLatency:
      'value' in response
        ? then(
            response.value + answer,
            blocks ? response.formula : `${response.formula}, and the answer`,
            response.source,
          )
        : response,
    cpu: then((throughput * computeTime) / 1000 / cores, 'throughput × computing ÷ cores', 'Utilisation law'),
    threadsInUse: then(throughput / line.serviceRate, 'throughput × time held', LITTLE),
    queriesUnderWay: then((throughput * answerTime) / 1000, 'throughput × answer', LITTLE),
    requestsInside: then(throughput * (valueOf(response) + answer), 'throughput × latency', LITTLE),
    callsPerRequest: then(1, 'one query a request', 'Counting'),
  };
}

const MEASURES = ['throughput', 'meanLatency', 'refusedShare', 'cpu'] as const;
const all = (why: string): Predictions => Object.fromEntries(MEASURES.map((measure) => [measure, silent(why)]));
