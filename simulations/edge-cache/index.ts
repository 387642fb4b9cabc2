import { defineSimulation } from '@under-load/engine';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters, requestRate, type Values } from './parameters.ts';
import { presets } from './presets.ts';
import { oldestPossible, theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

export default defineSimulation({
  id: 'edge-cache',
  version: 1,
  title: 'Copies on the way',
  summary:
    'One page, kept in browsers, at an edge, at the web server and in the application. Who answers, and how old is the answer?',
  card: {
    models:
      'Readers ask for one page at random. Caches on the way to the database keep a copy for a fixed time; the page changes at random.',
    leavesOut: [
      'other pages, and room that runs out (see the hit lab)',
      'what happens within a request’s milliseconds, such as two misses at once',
      'revalidation: asking whether a copy is still good instead of fetching it anew',
      'messages about a change that are late or lost',
    ],
    validRange: 'One page that is asked for at random, at moments that do not depend on each other.',
    sources: [
      { text: 'RFC 9111, HTTP Caching, 2022', url: 'https://www.rfc-editor.org/rfc/rfc9111' },
      { text: 'Jung, Berger and Balakrishnan, Modeling TTL-based Internet Caches, INFOCOM 2003' },
    ],
  },
  parameters,
  lead: 'browserTtl',
  clock: {
    unit: 'seconds',
    pace: (values) => watched(values) / 24,
    shown: (values) => ({ from: WARM_UP, until: WARM_UP + watched(values) }),
    measured: (values) => {
      const rate = requestRate(values);
      const changes = values.changesEvery < Infinity ? 300 * values.changesEvery : 0;
      const lasting = Math.min(Math.max(20_000 / rate, changes, 12_000), 200_000 / rate);
      return { from: WARM_UP, until: WARM_UP + lasting };
    },
    poster: (values) => WARM_UP + 0.82 * watched(values),
  },
  vocabulary,
  measures,
  samples,
  readings: (values) => [
    { label: 'No answer can be out of date for longer than', text: `${Math.round(oldestPossible(values))} s` },
  ],
  theory,
  scenarios: presets,
  code: () => ['freshness.ts', 'cache.ts', 'path.ts'],
  history: { label: 'Copies that are fresh, but replaced', of: { spans: 'old copy' } },
  build,
});

/** About thirty requests. */
const watched = (values: Values): number => 30 / requestRate(values);

/** Longer than any copy lives here, and the same whatever is kept where, so that lanes show the same stretch. */
const WARM_UP = 810;
