import type { Measure, SampleWords } from '@under-load/engine';

export const measures = {
  updatesLost: {
    label: 'Acknowledged updates lost',
    unit: 'count',
    better: 'lower',
    definition:
      'Updates whose writer had been told that they are done, and that a crash of the cache took; for each crash.',
    of: (tally) => tally.share('updates lost', 'crashes'),
  },
  writeLatency: {
    label: 'Mean time of a write',
    unit: 's',
    better: 'lower',
    definition: 'From the application server’s call until it knows that the write is done.',
    of: (tally) => tally.samples['write latency']?.mean ?? NaN,
  },
  staleReads: {
    label: 'Stale reads',
    unit: 'share',
    better: 'lower',
    definition: 'Reads that were told an older version than one that had been acknowledged before they asked.',
    of: (tally) => tally.share('stale reads', 'reads answered'),
  },
  oldPut: {
    label: 'Old values put into the cache',
    unit: 'share',
    better: 'lower',
    definition:
      'Values put into the cache although the writer of a newer one had told the cache before, as a share of all values put there.',
    of: (tally) => tally.share('old values put', 'values put'),
  },
  databaseWrites: {
    label: 'Rows written by the database',
    unit: '/s',
    better: 'lower',
    definition: 'Rows that the database writes in a second.',
    of: (tally) => (tally.counts['rows written'] ?? 0) / tally.duration,
  },
  writesFailed: {
    label: 'Writes that fail',
    unit: 'count',
    better: 'lower',
    definition:
      'Writes that got no acknowledgement because the cache was away or somebody died over them; for each crash.',
    of: (tally) => (tally.counts['writes failed'] ?? 0) / (tally.counts['crashes'] ?? 0),
  },
  keysLost: {
    label: 'Keys set back',
    unit: 'count',
    better: 'lower',
    definition: 'Keys whose newest acknowledged update a crash took; for each crash.',
    of: (tally) => tally.share('keys lost', 'crashes'),
  },
  readLatency: {
    label: 'Mean time of a read',
    unit: 's',
    better: 'lower',
    definition: 'From the application server’s call until it has a value.',
    of: (tally) => tally.samples['read latency']?.mean ?? NaN,
  },
} as const satisfies Record<string, Measure>;

export const samples = {
  'write latency': { label: 'Time of a write', unit: 's' },
  'read latency': { label: 'Time of a read', unit: 's' },
} as const satisfies Record<string, SampleWords>;
