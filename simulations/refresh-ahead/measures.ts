import type { Measure, SampleWords } from '@under-load/engine';

export const measures = {
  waits: {
    label: 'Reads that wait',
    unit: 'share',
    better: 'lower',
    definition: 'Reads that find no entry and wait for a load, as a share of all reads.',
    of: (tally) => tally.share('waits', 'reads'),
  },
  loadsPerRead: {
    label: 'Loads per read',
    unit: 'ratio',
    better: 'lower',
    definition: 'Loads from the database, whoever causes them, divided by reads.',
    of: (tally) => tally.share('loads', 'reads'),
  },
  unread: {
    label: 'Refreshes for nobody',
    unit: 'share',
    better: 'lower',
    definition:
      'Entries loaded ahead of time that nobody read before they expired or were replaced, as a share of those loaded so.',
    of: (tally) => tally.share('refreshes unread', 'refreshes'),
  },
  loadRate: {
    label: 'Loads',
    unit: '/s',
    better: 'lower',
    definition: 'Loads from the database in a second, of all keys.',
    of: (tally) => tally.rate('loads'),
  },
  waitsOfFirst: {
    label: 'Of the first key: reads that wait',
    unit: 'share',
    better: 'lower',
    definition: 'Reads of the most popular key that wait for a load.',
    of: (tally) => tally.share('waits of 0', 'reads of 0'),
  },
  waitsOfLast: {
    label: 'Of the last key: reads that wait',
    unit: 'share',
    better: 'lower',
    definition: 'Reads of the least popular key that wait for a load.',
    of: (tally, { keys }) => tally.share(`waits of ${Number(keys) - 1}`, `reads of ${Number(keys) - 1}`),
  },
  meanLatency: {
    label: 'Mean wait of a read',
    unit: 's',
    better: 'lower',
    definition: 'From a read until its answer, with a hit counted as no time at all.',
    of: (tally) => tally.samples['latency']?.mean ?? NaN,
  },
  meanAge: {
    label: 'Mean age of an answer',
    unit: 's',
    better: 'lower',
    definition: 'How long before the read its answer had been loaded.',
    of: (tally) => tally.samples['age']?.mean ?? NaN,
  },
} as const satisfies Record<string, Measure>;

export const samples = {
  latency: { label: 'Wait of a read', unit: 's' },
  age: { label: 'Age of an answer', unit: 's' },
} as const satisfies Record<string, SampleWords>;
