import type { Measure, Tally } from '@under-load/engine';
import { HELD_BY } from './model.ts';
import { serversAfter, type Values } from './parameters.ts';

/** How many keys each server holds after the change. */
const loads = (tally: Tally, values: Values): number[] =>
  HELD_BY.slice(0, serversAfter(values)).map((name) => tally.counts[name] ?? 0);

export const measures = {
  movedShare: {
    label: 'Keys that move',
    unit: 'share',
    better: 'lower',
    definition: 'The share of all keys whose server is another one after the change.',
    of: (tally) => tally.share('moved', 'keys'),
  },
  movedNeedlessly: {
    label: 'Keys that move without need',
    unit: 'share',
    better: 'lower',
    definition: 'The share of all keys that move between two servers that were there before and after.',
    of: (tally) => tally.share('moved needlessly', 'keys') || 0,
  },
  loadVariation: {
    label: 'Unevenness',
    unit: 'ratio',
    better: 'lower',
    definition: 'Standard deviation over mean of the number of keys a server holds after the change.',
    of: (tally, values) => Math.sqrt(variance(loads(tally, values as Values))),
  },
  loadVariance: {
    label: 'Unevenness, squared',
    unit: 'ratio',
    better: 'lower',
    definition: 'The square of the unevenness, which unlike the unevenness itself has a simple mean.',
    of: (tally, values) => variance(loads(tally, values as Values)),
  },
  shareOfBusiest: {
    label: 'Share of the fullest',
    unit: 'share',
    better: 'lower',
    definition: 'The share of all keys that the fullest server holds after the change.',
    of: (tally, values) => Math.max(...loads(tally, values as Values)) / (tally.counts['keys'] ?? NaN),
  },
  missShare: {
    label: 'Misses after the change',
    unit: 'share',
    better: 'lower',
    definition: 'The share of misses among the lookups after the change.',
    of: (tally) => (tally.counts['misses after'] ?? 0) / (tally.counts['lookups after'] ?? NaN),
  },
} as const satisfies Record<string, Measure>;

/** Of the loads as multiples of their mean. */
function variance(held: readonly number[]): number {
  const mean = held.reduce((a, b) => a + b) / held.length;
  return held.reduce((sum, keys) => sum + (keys / mean - 1) * (keys / mean - 1), 0) / held.length;
}
