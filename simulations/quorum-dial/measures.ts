import type { Measure, SampleWords, Tally } from '@under-load/engine';

const share = (part: string, whole: string) => (tally: Tally) => (tally.counts[part] ?? 0) / (tally.counts[whole] ?? 0);

export const measures = {
  stale: {
    label: 'Stale after a write',
    unit: 'share',
    better: 'lower',
    definition:
      'Of the reads that come the chosen time after a write was confirmed, the share that is told an older value.',
    of: share('stale reads after a write', 'reads after a write'),
  },
  writeLatency: {
    label: 'Mean time of a write',
    unit: 's',
    better: 'lower',
    definition: 'From the moment a write is sent until W replicas have it, over writes that are confirmed.',
    of: (tally) => tally.samples['write latency']?.mean ?? NaN,
  },
  readLatency: {
    label: 'Mean time of a read',
    unit: 's',
    better: 'lower',
    definition: 'From the question until the reader is told a value, writing back included where reads do that.',
    of: (tally) => tally.samples['read latency']?.mean ?? NaN,
  },
  linearizable: {
    label: 'Linearizable',
    unit: 'share',
    better: 'higher',
    definition:
      'Whether the checker finds one instant for each operation of a history that explains every answer; over many histories, their share.',
    of: share('linearizable', 'judged'),
    values: ['no', 'yes'],
  },
  regular: {
    label: 'Regular',
    unit: 'share',
    better: 'higher',
    definition:
      'Whether every read of a history, each by itself, returns the last confirmed value or one whose write it overlaps; over many, their share.',
    of: share('regular', 'judged'),
    values: ['no', 'yes'],
  },
  converged: {
    label: 'Converged',
    unit: 'share',
    better: 'higher',
    definition:
      'Whether all reads agree once the last write has long been sent and no message is under way; over many histories, their share.',
    of: share('converged', 'settled'),
    values: ['no', 'yes'],
  },
  staleAll: {
    label: 'Stale at any time',
    unit: 'share',
    better: 'lower',
    definition:
      'Of all reads, the share that is told a value although a newer one had been confirmed before they asked.',
    of: share('stale reads', 'reads'),
  },
  visibleP99: {
    label: '99 % fresh after',
    unit: 's',
    better: 'lower',
    definition:
      'How long after a confirmation 99 in 100 reads find the value, over the replicas that the read after that write asks.',
    of: (tally) => tally.samples['time until visible']?.quantile(0.99) ?? NaN,
    studyOnly: true,
  },
} as const satisfies Record<string, Measure>;

export const samples = {
  'time until visible': { label: 'Time until a write is visible', unit: 's' },
  'write latency': { label: 'Time of a write', unit: 's' },
  'read latency': { label: 'Time of a read', unit: 's' },
} as const satisfies Record<string, SampleWords>;
