import type { Measure, SampleWords } from '@under-load/engine';

export const measures = {
  refused: {
    label: 'Reads refused',
    unit: 'share',
    better: 'lower',
    definition: 'Reads that got no answer, as a share of all reads, at all sites, with and without a cut.',
    of: (tally) => share(tally.counts, 'reads refused', 'reads'),
  },
  stale: {
    label: 'Stale across the cut',
    unit: 'share',
    better: 'lower',
    definition:
      'Reads that were told a value although a later write had been confirmed before they asked, as a share of the reads that the cut parted from the writer when they asked.',
    of: (tally) => share(tally.counts, 'stale reads apart', 'reads apart'),
  },
  linearizable: {
    label: 'Linearizable',
    unit: 'share',
    better: 'higher',
    definition:
      'Whether the checker finds one instant for each operation of the run that explains every answer; over several runs, the share of runs.',
    of: (tally) => share(tally.counts, 'linearizable', 'judged'),
    values: ['no', 'yes'],
  },
  writeLatency: {
    label: 'Mean time of a write',
    unit: 's',
    better: 'lower',
    definition: 'From the writer’s call until it is told that the write is done, over writes that are done.',
    of: (tally) => tally.samples['write latency']?.mean ?? NaN,
  },
  readLatency: {
    label: 'Mean time of a read',
    unit: 's',
    better: 'lower',
    definition: 'From a client’s call until it is told a value, over reads that are answered.',
    of: (tally) => tally.samples['read latency']?.mean ?? NaN,
  },
  writesRefused: {
    label: 'Writes refused',
    unit: 'share',
    better: 'lower',
    definition: 'Writes that were not confirmed, as a share of all writes. Such a write may still take effect later.',
    of: (tally) => share(tally.counts, 'writes refused', 'writes'),
  },
  staleAll: {
    label: 'Stale at any time',
    unit: 'share',
    better: 'lower',
    definition: 'Stale reads as a share of all reads, at all sites, with and without a cut.',
    of: (tally) => share(tally.counts, 'stale reads', 'reads'),
  },
} as const satisfies Record<string, Measure>;

export const samples = {
  'read latency': { label: 'Time of a read', unit: 's' },
  'write latency': { label: 'Time of a write', unit: 's' },
} as const satisfies Record<string, SampleWords>;

function share(counts: Readonly<Record<string, number>>, part: string, whole: string): number {
  return (counts[part] ?? 0) / (counts[whole] ?? 0);
}
