import type { Measure, SampleWords } from '@under-load/engine';

export const measures = {
  staleReads: {
    label: 'Stale reads',
    unit: 'share',
    better: 'lower',
    definition: 'Reads that are told an older version than the database has, as a share of all reads.',
    of: (tally) => tally.share('stale reads', 'reads'),
  },
  hitRatio: {
    label: 'Hit ratio',
    unit: 'share',
    better: 'higher',
    definition: 'Reads that the cache answers, stale or not, as a share of all reads.',
    of: (tally) => 1 - tally.share('misses', 'reads'),
  },
  oldLoads: {
    label: 'Misses that put an old value in',
    unit: 'share',
    better: 'lower',
    definition:
      'Misses after which a value is put into the cache although a writer of a newer one has told it, as a share of all misses.',
    of: (tally) => tally.share('old loads', 'misses'),
  },
  behind: {
    label: 'Mean age of stale news',
    unit: 's',
    better: 'lower',
    definition: 'Of the stale reads: for how long there had been a newer version.',
    of: (tally) => tally.samples['behind']?.mean ?? NaN,
  },
  longest: {
    label: 'Longest behind',
    unit: 's',
    better: 'lower',
    definition: 'The longest time for which there had been a newer version when a read was told an old one.',
    of: (tally) => tally.samples['behind']?.quantile(1) ?? 0,
    studyOnly: true,
  },
  databaseReads: {
    label: 'Reads of the database',
    unit: '/s',
    better: 'lower',
    definition: 'Reads a second that miss and go to the database.',
    of: (tally) => tally.rate('misses'),
  },
} as const satisfies Record<string, Measure>;

export const samples = {
  behind: { label: 'For how long a newer one had been there', unit: 's' },
} as const satisfies Record<string, SampleWords>;
