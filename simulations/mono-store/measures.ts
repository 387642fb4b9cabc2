import type { Measure } from '@under-load/engine';
import { dashboard } from '../calls/dashboard.ts';

export const measures = {
  orderWait: {
    label: 'Wait of an order',
    unit: 's',
    better: 'lower',
    definition: 'From the coming of an order until a store begins to write it.',
    of: (tally) => tally.samples['order wait']?.mean ?? NaN,
  },
  logWait: {
    label: 'Wait of a log write',
    unit: 's',
    better: 'lower',
    definition: 'From the coming of a log entry until a store begins to write it.',
    of: (tally) => tally.samples['log wait']?.mean ?? NaN,
  },
  p99OrderWait: {
    label: 'p99 wait of an order',
    unit: 's',
    better: 'lower',
    definition: 'One order in a hundred waits longer.',
    of: (tally) => tally.samples['order wait']?.quantile(0.99) ?? NaN,
    studyOnly: true,
  },
  ...dashboard({ tier: 'store', label: 'Machine busy', cores: ({ machine }) => Number(machine) }),
} as const satisfies Record<string, Measure>;

export const samples = {
  'order wait': { label: 'Wait of an order', unit: 's' },
  'log wait': { label: 'Wait of a log write', unit: 's' },
} as const;
