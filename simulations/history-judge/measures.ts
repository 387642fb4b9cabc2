import type { Measure } from '@under-load/engine';

const verdict = (name: string): Pick<Measure, 'unit' | 'better' | 'values' | 'of'> => ({
  unit: 'share',
  better: 'higher',
  values: ['no', 'yes'],
  of: (tally) => tally.counts[name] ?? NaN,
});

export const measures = {
  linearizable: {
    label: 'Linearizable',
    definition:
      'Yes where one instant between call and answer can be found for every operation so that each read returns the value written last.',
    ...verdict('linearizable'),
  },
  sequential: {
    label: 'Sequentially consistent',
    definition: 'Yes where one order of all operations explains every answer and keeps the order of each client’s own.',
    ...verdict('sequential'),
  },
  regular: {
    label: 'Regular',
    definition:
      'Yes where every read returns a write that overlaps it, or one that no other had replaced when the read was called.',
    ...verdict('regular'),
  },
  steps: {
    label: 'Search steps',
    unit: 'count',
    better: 'neither',
    definition: 'How often an operation was tried in some place of an order, for the two verdicts that need a search.',
    of: (tally) => tally.counts['steps'] ?? NaN,
  },
} as const satisfies Record<string, Measure>;
