/**
 * A database with one line is M/M/1. With a cache before it, what reaches it are the misses: their share by Che’s
 * approximation, their moments taken for random ones. They nearly are, since a product that is missed has long not been
 * asked for and is one of many.
 */
import {
  exp,
  lruHitRatio,
  mm1MeanResponse,
  mm1ResponseQuantile,
  predicted,
  silent,
  valueOf,
  zipf,
  type Prediction,
} from '@under-load/engine';
import { LATELY } from './database.ts';
import type { Values } from './parameters.ts';

const COUNTED = 'Counting';
const MISSES = 'Che’s approximation for the hit ratio h, and M/M/1 for the misses as if they came at random';

export function theory(values: Values): Readonly<Record<string, Prediction>> {
  return values.read === 'direct' ? everyRead(values) : misses(values);
}

function everyRead(values: Values): Readonly<Record<string, Prediction>> {
  const { arrivalRate, databaseTime, roundTrip } = values;
  const server = { arrivalRate, serviceRate: 1000 / databaseTime };
  const most = Math.min(arrivalRate, server.serviceRate);
  const time = mm1MeanResponse(server);
  return {
    meanLatency: after(time, 'round trip + 1 / (μ − λ)', (seconds) => roundTrip / 1000 + seconds),
    p95Latency: after(mm1ResponseQuantile(server, 0.95), 'round trip + ln 20 / (μ − λ)', (s) => roundTrip / 1000 + s),
    throughput: predicted(most, 'min(λ, μ)', COUNTED),
    cpu: predicted(most / server.serviceRate, 'min(1, λ / μ)', COUNTED),
    callsPerRequest: 'value' in time ? predicted(1, 'one query', COUNTED) : time,
    readAgain:
      arrivalRate < server.serviceRate
        ? predicted(askedLately(values), 'Σ pᵢ (1 − e^(−pᵢ λ 10 s))', 'Poisson streams, one for each product')
        : silent('What is put together now was asked for long ago.'),
    databaseReads: predicted(most, 'min(λ, μ)', COUNTED),
    databaseTime: time,
    capacity: predicted(server.serviceRate, 'μ', COUNTED),
  };
}

function misses(values: Values): Readonly<Record<string, Prediction>> {
  const { arrivalRate, databaseTime, roundTrip, entries } = values;
  if (values.restart === 'empty') return restarted;
  const popularity = popularityOf(values);
  const hits = lruHitRatio({ popularity, capacity: entries });
  const missed = 1 - valueOf(hits);
  const server = { arrivalRate: arrivalRate * missed, serviceRate: 1000 / databaseTime };
  const time = mm1MeanResponse(server);
  const flow = (value: number, formula: string): Prediction =>
    'silent' in time ? time : predicted(value, formula, MISSES);
  const way = roundTrip / 1000;
  return {
    meanLatency: after(
      time,
      'round trip + (1 − h) (round trip + 1 / (μ − λ (1 − h)))',
      (s) => way + missed * (way + s),
    ),
    throughput: flow(arrivalRate, 'λ'),
    cpu: flow(server.arrivalRate / server.serviceRate, 'λ (1 − h) / μ'),
    callsPerRequest: flow(1 + missed, '1 + (1 − h)'),
    hitRatio: hits,
    databaseReads: flow(server.arrivalRate, 'λ (1 − h)'),
    databaseTime: after(time, '1 / (μ − λ (1 − h))', (seconds) => seconds),
    capacity: missed > 0 ? predicted(server.serviceRate / missed, 'μ / (1 − h)', MISSES) : silent('Nothing is missed.'),
    entriesHeld: predicted(entries, 'the room there is', COUNTED),
  };
}

function after(time: Prediction, formula: string, of: (seconds: number) => number): Prediction {
  return 'value' in time ? predicted(of(time.value), formula, formula.includes('h') ? MISSES : time.source) : time;
}

const restarted = Object.fromEntries(
  ['meanLatency', 'hitRatio', 'databaseTime'].map((measure) => [
    measure,
    silent('The cache starts empty and fills meanwhile: nothing stands still.'),
  ]),
);

/** The chance that what a reader asks for was asked for by another in the last seconds. */
function askedLately(values: Values): number {
  return popularityOf(values).reduce((sum, p) => sum + p * (1 - exp(-p * values.arrivalRate * LATELY)), 0);
}

function popularityOf({ products, exponent }: Values): number[] {
  const popularity = zipf({ ranks: products, exponent });
  return Array.from({ length: products }, (_, i) => popularity.probability(i + 1));
}
