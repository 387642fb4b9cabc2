import { defineSimulation } from '@under-load/engine';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters, type Values } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Seconds of watching that the shown stretch takes. */
const WATCHED = 24;
/** Reads and writes that fit on the stage, and that one measured run holds. */
const SHOWN = 75;
const FEWEST_READS = 30_000;
const MOST_READS = 150_000;
const WRITES = 300;

export default defineSimulation({
  id: 'stale-window',
  version: 1,
  title: 'Stale window',
  summary: 'The database has a new version, the cache has the old one. How long may that last, and who ends it?',
  card: {
    models:
      'One key, read and written at random moments. Who misses loads it and puts it into the cache a fixed time later; who writes tells the cache after a random time, or not at all. An entry is given out for a time to live.',
    leavesOut: [
      'readers that share a load, or wait for one (see the stampede); who is refused by a lease answers from what it loaded',
      'messages that are lost, and writers that die before they have told the cache',
      'eviction: an entry leaves by expiry or deletion',
      'replicas of the database that lag behind: a load sees every write that is done',
    ],
    validRange:
      'Reads and writes at random moments. The formulas for stale reads and hits need loads that are short beside the gaps between reads and writes.',
    sources: [
      {
        text: 'Nishtala and others, Scaling Memcache at Facebook, NSDI 2013, section 3.2.1',
        url: 'https://www.usenix.org/conference/nsdi13/technical-sessions/presentation/nishtala',
      },
      { text: 'Ross, Stochastic Processes, 2nd edition, 1996, section 3.6' },
    ],
  },
  parameters,
  lead: 'timeToLive',
  clock: {
    unit: 'seconds',
    pace: (values) => watched(values) / WATCHED,
    shown: (values) => ({ from: values.timeToLive, until: values.timeToLive + watched(values) }),
    measured: (values) => {
      const from = 5 * values.timeToLive;
      const reads = Math.min(MOST_READS, Math.max(FEWEST_READS, WRITES * values.writesEvery * values.readRate));
      return { from, until: from + reads / values.readRate };
    },
    poster: (values) => values.timeToLive + 0.9 * watched(values),
  },
  vocabulary,
  measures,
  samples,
  readings: ({ timeToLive, writesEvery }) => [
    { label: 'Writes in one time to live', text: String(Math.round((100 * timeToLive) / writesEvery) / 100) },
  ],
  theory,
  scenarios: presets,
  code: ({ path }) => [`paths/${path}.ts`, 'model.ts', 'cache.ts'],
  history: { label: 'Entries that are old', of: { spans: 'old entry' } },
  build,
});

/** Whatever is told to the cache, lanes show the same stretch. */
function watched({ timeToLive, readRate, writesEvery }: Values): number {
  return Math.min(1.6 * timeToLive, SHOWN / (readRate + 1 / writesEvery));
}
