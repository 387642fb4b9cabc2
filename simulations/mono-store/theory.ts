/**
 * M/G/1 with two kinds of work, for each store by itself: everybody in one line waits for what is left of all work in it
 * (Pollaczek and Khinchine). A burst of log writes is to all others one piece of work; within it each waits for those before.
 */
import {
  mixedLineMeanWait,
  overload,
  predicted,
  silent,
  valueOf,
  type Prediction,
  type WorkClass,
} from '@under-load/engine';
import { speedsOf } from './layout.ts';
import type { Values } from './parameters.ts';

const COUNTED = 'Counting work';

export function theory(values: Values): Readonly<Record<string, Prediction>> {
  const { stores, orderRate, orderTime, logRate, logTime, machine } = values;
  const speeds = speedsOf(values);
  const [first, last] = [speeds[0]!, speeds.at(-1)!];
  const shards = stores === 'by-key' ? 2 : 1;
  const order: WorkClass = {
    arrivalRate: orderRate / shards,
    meanService: orderTime / 1000 / first,
    squaredVariation: 1,
  };
  const log = burstAt(values, last, shards);
  const together = stores !== 'by-use';
  const orderWait = mixedLineMeanWait(together ? [order, log.burst] : [order]);
  const others = mixedLineMeanWait(together ? [order, log.burst] : [log.burst]);
  const load = (orderRate * orderTime + logRate * logTime) / 1000 / machine;
  const stable = 'value' in orderWait && 'value' in others;
  const flow = (value: number, formula: string): Prediction =>
    stable
      ? predicted(value, formula, COUNTED)
      : (overload(load) ?? silent('One of the stores has more work than it can do.'));
  const all = orderRate + logRate;
  const meanWait = (orderRate * valueOf(orderWait) + logRate * (valueOf(others) + log.ahead)) / all;
  const meanService = (orderRate * order.meanService + logRate * log.service) / all;
  return {
    orderWait,
    logWait:
      'value' in others
        ? predicted(others.value + log.ahead, `${others.formula} + those before it in its burst`, others.source)
        : others,
    meanLatency: stable
      ? predicted(meanWait + meanService, 'the mean over both kinds', (orderWait as { source: string }).source)
      : silent('One of the stores has more work than it can do.'),
    throughput: flow(all, 'λ of both'),
    cpu: flow(load, 'work that comes ÷ work that can be done'),
    callsPerRequest: flow(1, 'one write'),
  };
}

/**
 * K entries of a burst come to this store: all B of them, or each with a chance of one half. Its work is a sum of K
 * exponential times, whose square has the mean m² (E[K] + E[K²]); before an entry stand (E[K²] − E[K]) / 2E[K] of its own.
 */
function burstAt({ logRate, logTime, burst }: Values, speed: number, shards: number) {
  const service = logTime / 1000 / speed;
  const mean = burst / shards;
  const square = shards === 1 ? burst * burst : (burst + burst * burst) / 4;
  const meanService = mean * service;
  return {
    service,
    ahead: ((square - mean) / (2 * mean)) * service,
    burst: {
      arrivalRate: logRate / burst,
      meanService,
      squaredVariation: (service * service * (mean + square)) / (meanService * meanService) - 1,
    },
  };
}
