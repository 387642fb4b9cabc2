import { defineSimulation } from '@under-load/engine';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters, settingOf, type Values } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Lives of an entry that are watched, after one to settle, and the seconds of watching they take. */
const LIVES = 4;
const WATCHED = 24;
/** Reads that one measured run holds. */
const MEASURED = 40_000;

export default defineSimulation({
  id: 'refresh-ahead',
  version: 1,
  title: 'Refresh-ahead',
  summary: 'An entry is about to expire. Load it again before anybody misses it: for which keys does that pay?',
  card: {
    models:
      'Keys that are read at random moments. An entry is given out for its time to live after its load; all loads take the same time, and reads that come meanwhile wait for the one under way.',
    leavesOut: [
      'changes of the data: how stale an answer is, is another question than how old',
      'eviction: the cache has room for all',
      'a database that slows down under its loads',
      'caches on several machines, each of which would refresh for itself',
    ],
    validRange: 'Any times and rates in range. Reads at random moments; bursts would find the window more seldom.',
    sources: [
      {
        text: 'Oracle Coherence, Caching Data Sources: Refresh-Ahead Caching',
        url: 'https://docs.oracle.com/en/middleware/standalone/coherence/14.1.1.2206/develop-applications/caching-data-sources.html',
      },
      { text: 'Ross, Stochastic Processes, 2nd edition, 1996, section 3.6' },
    ],
  },
  parameters,
  lead: 'refreshFrom',
  clock: {
    unit: 'seconds',
    pace: (values) => (LIVES * values.timeToLive) / WATCHED,
    shown: ({ timeToLive }) => ({ from: timeToLive, until: (1 + LIVES) * timeToLive }),
    measured: (values) => ({ from: 10 * values.timeToLive, until: 10 * values.timeToLive + secondsOf(values) }),
    poster: ({ timeToLive }) => (1 + 0.92 * LIVES) * timeToLive,
  },
  vocabulary,
  measures,
  samples,
  readings: ({ readRate, timeToLive }) => [
    { label: 'Reads of the first key in one life', text: String(Math.round(100 * readRate * timeToLive) / 100) },
  ],
  theory,
  scenarios: presets,
  code: ({ policy }) => [`policies/${policy}.ts`, 'entry.ts'],
  history: { label: 'Reads that wait', of: { spans: 'waits' } },
  build,
});

function secondsOf(values: Values): number {
  return MEASURED / settingOf(values).readRates.reduce((sum, rate) => sum + rate, 0);
}
