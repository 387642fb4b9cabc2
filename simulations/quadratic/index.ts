import { defineSimulation } from '@under-load/engine';
import { momentsOf } from './counted.ts';
import { crossover } from './crossover.ts';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Requests that are watched, seen at once, come before the still picture, left out before measuring, and measured. */
const WATCHED = 30;
const IN_VIEW = 18;
const BEFORE_POSTER = 23;
const WARM_UP = 600;
const MEASURED = 6000;

export default defineSimulation({
  id: 'quadratic',
  version: 1,
  title: 'Matching payments',
  summary: 'Each request brings payments and invoices to match. Search in a loop, sort, or build a map first?',
  card: {
    models:
      'Requests of very different sizes at one server, first come, first served. The algorithms run as they stand; what they compare is counted, and each operation takes a fixed time.',
    leavesOut: [
      'memory: a map and sorted copies need some, a search none',
      'the caches of a processor, for which short lists are quicker than counting says',
      'several cores, and requests that share one',
      'payments without an invoice, for which a search goes to the end',
    ],
    validRange: 'Lists in no particular order, with each id once.',
    sources: [
      { text: 'T. Cormen and others, Introduction to Algorithms, 4th ed., 2022, chapters 2, 3 and 11' },
      { text: 'L. Kleinrock, Queueing Systems, volume 1, 1975, section 5.6' },
    ],
  },
  parameters,
  lead: 'largest',
  clock: {
    unit: 'seconds',
    pace: ({ arrivalRate }) => IN_VIEW / (24 * arrivalRate),
    shown: ({ arrivalRate }) => ({ from: 0, until: WATCHED / arrivalRate }),
    measured: ({ arrivalRate }) => ({ from: WARM_UP / arrivalRate, until: (WARM_UP + MEASURED) / arrivalRate }),
    poster: ({ arrivalRate }) => BEFORE_POSTER / arrivalRate,
  },
  vocabulary,
  measures,
  samples,
  readings: (values) => {
    const most = crossover(values);
    return [
      { label: 'Requests that the server can carry', text: `${Math.round(1 / momentsOf(values).mean)} /s` },
      {
        label: 'A map is sooner done from',
        text: Number.isNaN(most) ? 'more than 400 payments on' : `${most} payments on`,
      },
    ];
  },
  theory,
  scenarios: presets,
  code: ({ algorithm }) => [`algorithms/${algorithm}.ts`, 'algorithm.ts'],
  history: { label: 'Requests inside', of: { field: 'inside' } },
  build,
});
