import { defineSimulation } from '@under-load/engine';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters, type Values } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

export default defineSimulation({
  id: 'hit-lab',
  version: 1,
  title: 'Hit lab',
  summary: 'Some keys fit in the cache, the others do not. Who stays, and how many requests still reach the database?',
  card: {
    models:
      'A Poisson stream of requests for keys of unequal popularity (Zipf), one cache with one policy, and a database behind it that never queues.',
    leavesOut: [
      'several requests for one key while it is being fetched',
      'entries of unequal size or cost',
      'writes, and with them stale entries',
      'the database’s own line: a read takes equally long however many there are',
    ],
    validRange: 'Ten to ten thousand keys. Requests do not depend on each other, except where a scan is part of them.',
    sources: [
      { text: 'Che, Tung and Wang, Hierarchical Web Caching Systems, IEEE JSAC 20(7), 2002' },
      {
        text: 'Fricker, Robert and Roberts, A Versatile and Accurate Approximation for LRU Cache Performance, ITC 24, 2012',
      },
      {
        text: 'Gelenbe, A Unified Approach to the Evaluation of a Class of Replacement Algorithms, IEEE ToC 22(6), 1973',
      },
      { text: 'Breslau and others, Web Caching and Zipf-like Distributions, INFOCOM 1999' },
    ],
  },
  parameters,
  lead: 'size',
  clock: {
    unit: 'seconds',
    pace: ({ arrivalRate }) => 2 / arrivalRate,
    shown: (values) => ({ from: watchedFrom(values), until: watchedFrom(values) + 100 / values.arrivalRate }),
    measured: (values) => {
      const from = warmUp(values);
      const lasting = MEASURED / values.arrivalRate;
      // Whole reigns of favourites, so that each seed sees as much of the beginning of one as of its end.
      const reign = values.favouritesLast < Infinity ? values.favouritesLast : 0;
      return { from, until: from + (reign > 0 ? Math.ceil(lasting / reign) * reign : lasting) };
    },
    poster: (values) => watchedFrom(values) + 62.5 / values.arrivalRate,
  },
  vocabulary,
  measures,
  samples,
  theory,
  scenarios: presets,
  code: ({ policy }) => [`policies/${policy}.ts`, 'cache.ts'],
  history: { label: 'Misses among the last 50 requests', of: { field: 'misses' } },
  build,
});

const MEASURED = 20_000;

/** In seconds: until a cache of this size is full and has forgotten how it began. */
function warmUp({ policy, keys, arrivalRate, timeToLive, favouritesLast }: Values): number {
  const requests = Math.max(
    5000,
    4 * keys,
    policy === 'time-to-live' ? Math.min(100_000, 2 * timeToLive * arrivalRate) : 0,
  );
  return favouritesLast < Infinity
    ? Math.ceil(requests / arrivalRate / favouritesLast) * favouritesLast
    : requests / arrivalRate;
}

/** Where favourites change, the change falls into the watched stretch. */
function watchedFrom(values: Values): number {
  return warmUp(values) - (values.favouritesLast < Infinity ? 25 / values.arrivalRate : 0);
}
