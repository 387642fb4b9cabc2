import { defineSimulation } from '@under-load/engine';
import { crashAt, measured, shown } from './clock.ts';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Seconds of watching that the shown stretch takes. */
const WATCHED = 24;

export default defineSimulation({
  id: 'write-paths',
  version: 1,
  title: 'Write paths',
  summary:
    'A write has two places to go, the cache and the database. Which first, and what if the cache dies in between?',
  card: {
    models:
      'Two application servers read and write a few keys at random moments. Every message takes half a round trip, the database writes rows one after the other, and an application server pauses between hearing from the database and telling the cache. The cache crashes at a moment that has nothing to do with its flushes, and comes back empty.',
    leavesOut: [
      'eviction and expiry: an entry stays until it is deleted, replaced or lost in a crash',
      'replicas of the cache, and a log from which it could recover',
      'a database that fails, and messages that get lost',
      'what a batch saves: a row in a batch costs the database as much as a row alone',
      'keys that are written more often than others',
    ],
    validRange:
      'Writes below what the database can do. How often an old value is put in holds for pauses that are independent and exponential.',
    sources: [
      {
        text: 'Oracle Coherence, Caching Data Sources (read-through, write-through, write-behind, refresh-ahead)',
        url: 'https://docs.oracle.com/en/middleware/standalone/coherence/14.1.1.2206/develop-applications/caching-data-sources.html',
      },
      {
        text: 'Nishtala and others, Scaling Memcache at Facebook, NSDI 2013',
        url: 'https://www.usenix.org/conference/nsdi13/technical-sessions/presentation/nishtala',
      },
    ],
  },
  parameters,
  lead: 'flushEvery',
  clock: {
    unit: 'seconds',
    pace: (values) => (shown(values).until - shown(values).from) / WATCHED,
    shown,
    measured,
    poster: (values) => {
      const { from, until } = shown(values);
      return values.crash ? crashAt(values) : from + 0.9 * (until - from);
    },
  },
  vocabulary,
  measures,
  samples,
  actions: { crash: { label: 'Crash', roles: ['cache', 'server'] } },
  theory,
  scenarios: presets,
  code: ({ path }) => [
    `paths/${path}.ts`,
    ...(path === 'both' ? ['paths/aside.ts'] : []),
    ...(path === 'behind' ? ['paths/through.ts'] : []),
    'cache.ts',
    'database.ts',
  ],
  history: { label: 'Updates only in the cache', of: { field: 'unsaved' } },
  build,
});
