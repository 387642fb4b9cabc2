import type { Measure, SampleWords } from '@under-load/engine';

export const measures = {
  conflicts: {
    label: 'Writes in conflict',
    unit: 'share',
    better: 'lower',
    definition:
      'Writes for which there is a write of the same key at the other leader such that neither knew of the other.',
    of: (tally) => tally.share('writes in conflict', 'writes'),
  },
  lost: {
    label: 'Acknowledged writes dropped',
    unit: 'share',
    better: 'lower',
    definition: 'Writes that were done for their client and were dropped for a write that had not known of them.',
    of: (tally) => tally.share('writes lost', 'writes'),
  },
  lostAtB: {
    label: 'Leader B’s writes dropped',
    unit: 'share',
    better: 'lower',
    definition: 'The same, of the writes that leader B took: its clock is right, or behind the other.',
    of: (tally) => tally.share('writes of B lost', 'writes of B'),
  },
  apart: {
    label: 'Keys on which the leaders differ',
    unit: 'count',
    better: 'lower',
    definition: 'Keys of which the two leaders hold different things, averaged over time.',
    of: (tally) => tally.averages['keys apart'] ?? NaN,
  },
  overruled: {
    label: 'Dropped for an older write',
    unit: 'share',
    better: 'lower',
    definition:
      'Writes that were dropped for one they knew of: made before them, and stamped later by a clock that is ahead.',
    of: (tally) => tally.share('writes overruled', 'writes'),
  },
  writeLatency: {
    label: 'Mean time of a write',
    unit: 's',
    better: 'lower',
    definition: 'From a client’s call until it is told that its write is done; a leader next door takes no time.',
    of: (tally) => tally.samples['write latency']?.mean ?? NaN,
  },
} as const satisfies Record<string, Measure>;

export const samples = {
  'write latency': { label: 'Time of a write', unit: 's' },
} as const satisfies Record<string, SampleWords>;
