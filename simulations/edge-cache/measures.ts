import type { Measure, SampleWords } from '@under-load/engine';
import type { Layer } from './cache.ts';

const answeredBy = (layer: Layer, where: string): Measure => ({
  label: `Answered ${where}`,
  unit: 'share',
  better: 'neither',
  definition: `The share of all requests that is answered ${where}.`,
  of: (tally) => (tally.counts[layer] ?? 0) / (tally.counts['requests'] ?? NaN),
});

export const measures = {
  databaseRate: {
    label: 'Database reads',
    unit: '/s',
    better: 'lower',
    definition: 'How many requests a second no cache can answer.',
    of: (tally) => tally.rate('database'),
  },
  meanLatency: {
    label: 'Mean latency',
    unit: 's',
    better: 'lower',
    definition: 'From a reader’s question to the answer, averaged over all requests.',
    of: (tally) => tally.samples['latency']?.mean ?? NaN,
  },
  oldShare: {
    label: 'Old answers',
    unit: 'share',
    better: 'lower',
    definition: 'The share of answers that show a version of the page which has been replaced.',
    of: (tally) => (tally.counts['old answers'] ?? 0) / (tally.counts['requests'] ?? NaN),
  },
  oldest: {
    label: 'Oldest answer',
    unit: 's',
    better: 'lower',
    definition: 'How long the version that some reader was shown had already been replaced, at the most.',
    of: (tally) => tally.samples['behind']?.max ?? NaN,
    studyOnly: true,
  },
  byBrowser: answeredBy('browser', 'in the browser'),
  byEdge: answeredBy('edge', 'at the edge'),
  byWeb: answeredBy('web', 'at the web server'),
  byApp: answeredBy('app', 'in the application'),
  byDatabase: answeredBy('database', 'by the database'),
} as const satisfies Record<string, Measure>;

export const samples = {
  latency: { label: 'Latency', unit: 's' },
  behind: { label: 'How long answers were out of date', unit: 's' },
} as const satisfies Record<string, SampleWords>;
