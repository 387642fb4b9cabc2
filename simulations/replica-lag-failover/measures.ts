import type { Measure, SampleWords } from '@under-load/engine';

export const measures = {
  lost: {
    label: 'Acknowledged writes lost',
    unit: 'count',
    better: 'lower',
    definition:
      'Writes whose client had been told that they are done, and that no machine has which is left; for each failure.',
    of: (tally) => (tally.counts['writes lost'] ?? 0) / (tally.counts['failures'] ?? 0),
  },
  commitLatency: {
    label: 'Mean time of a write',
    unit: 's',
    better: 'lower',
    definition: 'From a client’s write until it is told that the write is done, by the first leader.',
    of: (tally) => tally.samples['commit latency']?.mean ?? NaN,
  },
  stale: {
    label: 'Stale reads at followers',
    unit: 'share',
    better: 'lower',
    definition:
      'Reads at a follower that did not have the newest write of the key although its client had been told that it was done, as a share of the reads at followers before the failure.',
    of: (tally) => (tally.counts['stale reads'] ?? 0) / (tally.counts['reads at followers'] ?? 0),
  },
  unheard: {
    label: 'Kept, though nobody was told',
    unit: 'count',
    better: 'neither',
    definition:
      'Writes whose client got no answer because the leader failed, and that the new leader has; for each failure.',
    of: (tally) => (tally.counts['writes unanswered and kept'] ?? 0) / (tally.counts['failures'] ?? 0),
  },
  refused: {
    label: 'Writes refused',
    unit: 'count',
    better: 'lower',
    definition: 'Writes that came while there was no leader; for each failure.',
    of: (tally) => (tally.counts['writes refused'] ?? 0) / (tally.counts['failures'] ?? 0),
  },
} as const satisfies Record<string, Measure>;

export const samples = {
  'commit latency': { label: 'Time of a write', unit: 's' },
} as const satisfies Record<string, SampleWords>;
