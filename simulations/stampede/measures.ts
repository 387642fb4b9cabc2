import type { Measure, SampleWords, Tally } from '@under-load/engine';

const mean = (tally: Tally, name: string): number => tally.samples[name]?.mean ?? NaN;

export const measures = {
  queries: {
    label: 'Queries for one expiry',
    unit: 'count',
    better: 'lower',
    definition:
      'Queries for the hot key from the first one until none is under way, each time its entry ends or is computed early.',
    of: (tally) => mean(tally, 'queries'),
  },
  waits: {
    label: 'Readers that wait',
    unit: 'count',
    better: 'lower',
    definition: 'Reads of the hot key that are answered only when a query is, for one expiry.',
    of: (tally) => mean(tally, 'waits'),
  },
  oldAnswers: {
    label: 'Answers past their time',
    unit: 'count',
    better: 'lower',
    definition: 'Reads of the hot key that are given an entry which has expired, for one expiry.',
    of: (tally) => mean(tally, 'old answers'),
  },
  lead: {
    label: 'Computed before the end',
    unit: 's',
    better: 'neither',
    definition: 'How long before the end of the hot key’s entry the first query comes; 0 where it comes after.',
    of: (tally) => mean(tally, 'lead'),
  },
  missing: {
    label: 'The entry is missed for',
    unit: 's',
    better: 'lower',
    definition: 'From the first read that finds no entry of the hot key until there is one again, for one expiry.',
    of: (tally) => mean(tally, 'missing'),
  },
  waitTime: {
    label: 'Mean wait of who waits',
    unit: 's',
    better: 'lower',
    definition: 'From a read of the hot key that has to wait until it has its answer.',
    of: (tally) => mean(tally, 'wait'),
  },
  queryTime: {
    label: 'A query takes',
    unit: 's',
    better: 'lower',
    definition: 'Mean time the database needs for a query, of all keys.',
    of: (tally) => mean(tally, 'query'),
  },
  queryRate: {
    label: 'Queries',
    unit: '/s',
    better: 'lower',
    definition: 'Queries a second, of all keys.',
    of: (tally) => tally.rate('queries'),
  },
} as const satisfies Record<string, Measure>;

export const samples = {
  queries: { label: 'Queries for one expiry', unit: 'count' },
  wait: { label: 'Wait of who waits', unit: 's' },
} as const satisfies Record<string, SampleWords>;
