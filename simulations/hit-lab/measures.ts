import type { Measure, SampleWords } from '@under-load/engine';

export const measures = {
  hitRatio: {
    label: 'Hit ratio',
    unit: 'share',
    better: 'higher',
    definition: 'The share of requests that the cache answers.',
    of: (tally) => (tally.counts['hits'] ?? 0) / (tally.counts['requests'] ?? NaN),
  },
  databaseRate: {
    label: 'Database reads',
    unit: '/s',
    better: 'lower',
    definition: 'How many requests a second the cache cannot answer and the database must.',
    of: (tally) => tally.rate('requests') - tally.rate('hits'),
  },
  meanLatency: {
    label: 'Mean latency',
    unit: 's',
    better: 'lower',
    definition: 'A look into the cache, and for a miss a read of the database too, averaged over all requests.',
    of: (tally) => tally.samples['latency']?.mean ?? NaN,
  },
  unusedShare: {
    label: 'Entered for nothing',
    unit: 'share',
    better: 'lower',
    definition: 'Of the entries that leave the cache, the share that nobody asked for again while it was there.',
    of: (tally) => (tally.counts['left unused'] ?? 0) / (tally.counts['left'] ?? NaN),
  },
  readerHitRatio: {
    label: 'Hit ratio of readers',
    unit: 'share',
    better: 'higher',
    definition: 'The share of readers’ requests that the cache answers; those of a scan are left out.',
    of: (tally) => (tally.counts['hits of readers'] ?? 0) / (tally.counts['of readers'] ?? NaN),
  },
  entries: {
    label: 'Entries',
    unit: 'count',
    better: 'lower',
    definition: 'How many entries are in the cache, averaged over time.',
    of: (tally) => tally.averages['entries'] ?? 0,
  },
} as const satisfies Record<string, Measure>;

export const samples = {
  latency: { label: 'Latency', unit: 's' },
} as const satisfies Record<string, SampleWords>;
