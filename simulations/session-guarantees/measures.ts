import type { Measure, SampleWords, SessionGuarantee, Tally } from '@under-load/engine';

const share = (part: string, whole: string) => (tally: Tally) => (tally.counts[part] ?? 0) / (tally.counts[whole] ?? 0);
const broken = (guarantee: SessionGuarantee) => ({
  unit: 'share' as const,
  better: 'lower' as const,
  of: share(`${guarantee}: broken`, guarantee),
});

export const measures = {
  ownWriteMissed: {
    label: 'Own write missed',
    definition: 'Of the clients that write and then read, the share that is told a version older than their own.',
    ...broken('read your writes'),
  },
  readBackwards: {
    label: 'Read backwards',
    definition: 'Of the clients that read twice, the share whose second answer is older than the first.',
    ...broken('monotonic reads'),
  },
  writesSwapped: {
    label: 'Writes swapped',
    definition: 'Of the clients that write twice, the share whose second write becomes the older version and is lost.',
    ...broken('monotonic writes'),
  },
  replyBeforeCause: {
    label: 'Reply before its cause',
    definition: 'Of the clients that read and then write, the share whose write becomes older than what they had read.',
    ...broken('writes follow reads'),
  },
  addedWait: {
    label: 'Added wait',
    unit: 's',
    better: 'lower',
    definition: 'How long a second read waits, on average, for its replica to catch up with the client’s token.',
    of: (tally) => tally.samples['wait']?.mean ?? NaN,
  },
  leaderReads: {
    label: 'Reads at the leader',
    unit: 'share',
    better: 'lower',
    definition: 'Of all reads by these clients, the share that the leader (or hub) answers.',
    of: share('reads at the leader', 'reads'),
  },
  stale: {
    label: 'Stale first reads',
    unit: 'share',
    better: 'lower',
    definition: 'Of the first reads, the share that misses a write which some replica had taken before the read began.',
    of: share('stale first reads', 'first reads'),
  },
} as const satisfies Record<string, Measure>;

export const samples = {
  wait: { label: 'Wait for the replica', unit: 's' },
} as const satisfies Record<string, SampleWords>;
