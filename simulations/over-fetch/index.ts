import { defineSimulation } from '@under-load/engine';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { viewCost } from './view-cost.ts';
import { vocabulary } from './vocabulary.ts';

/** Views that are watched, left out before measuring, and measured. */
const WATCHED = 60;
const WARM_UP = 300;
const MEASURED = 4000;
/** Queries that are measured where a view makes many. */
const MEASURED_QUERIES = 20_000;

export default defineSimulation({
  id: 'over-fetch',
  version: 1,
  title: 'How much to fetch',
  summary:
    'A view shows two columns of a table. Fetch all of it, what is shown, each row by itself, or the finished view?',
  card: {
    models:
      'Views asked for at random, a database with so many cores, and a link over which one result comes at a time. A view sends its queries one after another.',
    leavesOut: [
      'the time and memory that the application needs to read what came',
      'headers and packets; results that take turns on the link',
      'reading from disk, and indexes that hold all that is asked for',
      'caches: who fetches everything once may not need to ask again',
    ],
    validRange: 'Results of equal size, on a link that is not full for other reasons.',
    sources: [
      {
        text: 'Azure Architecture Center, Extraneous Fetching antipattern',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/antipatterns/extraneous-fetching/',
      },
      { text: 'H. Friedman, Reduction Methods for Tandem Queuing Systems, Operations Research 13, 1965' },
    ],
  },
  parameters,
  lead: 'arrivalRate',
  clock: {
    unit: 'seconds',
    pace: ({ arrivalRate }) => 0.65 / arrivalRate,
    shown: ({ arrivalRate }) => ({ from: WATCHED / arrivalRate, until: (2 * WATCHED) / arrivalRate }),
    measured: (values) => {
      const views = Math.max(200, Math.min(MEASURED, MEASURED_QUERIES / viewCost(values).queries));
      return { from: WARM_UP / values.arrivalRate, until: (WARM_UP + views) / values.arrivalRate };
    },
    // Here the first preset has a line for the link.
    poster: ({ arrivalRate }) => (1.315 * WATCHED) / arrivalRate,
  },
  vocabulary,
  measures,
  samples,
  readings: (values) => {
    const { bytes, link } = viewCost(values);
    return [
      { label: 'Bytes of a view', text: `${Math.round(bytes / 100) / 10} kB` },
      { label: 'Views that the link can carry', text: `${Math.round(1 / link)} /s` },
    ];
  },
  theory,
  scenarios: presets,
  code: ({ fetch }) => [`fetches/${fetch}.ts`, 'fetch.ts'],
  history: { label: 'Inside', of: 'in-system' },
  build,
});
