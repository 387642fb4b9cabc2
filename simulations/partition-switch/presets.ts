import type { Preset } from '@under-load/engine';

const BOTH = [
  { label: 'Refuse (CP)', set: { mode: 'cp' } },
  { label: 'Answer anyway (AP)', set: { mode: 'ap' } },
] as const;

export const presets = {
  switch: {
    title: 'Site A is cut off for a minute',
    look: 'The same clients ask at the same moments. One system has no answer for them, the other an old one.',
    lanes: BOTH,
    finding: 'stale',
  },
  refuse: {
    title: 'Refuse when cut off',
    look: 'Six in ten clients are at A and get nothing for one minute in ten: 6 % of all reads. No answer is ever old.',
    set: { mode: 'cp' },
  },
  answer: {
    title: 'Answer when cut off',
    look: 'Nobody is refused. Two in three of the answers at A are old, and the checker says so.',
    set: { mode: 'ap' },
  },
  'no-cut': {
    title: 'No cut at all',
    look: 'Neither refuses anyone. What differs is how long a write takes: one replica, or a majority.',
    set: { partition: 0, requestRate: 1, writeRate: 0.2 },
    lanes: BOTH,
    finding: 'writeLatency',
  },
  'majority-at-a': {
    title: 'Three replicas at A',
    look: 'The majority moves to where most clients are. A goes on through the cut; B and C are refused, 4 % of all reads.',
    set: { mode: 'cp', placement: '3-1-1' },
  },
  'one-confirmation': {
    title: 'A write that waits for one replica',
    look: 'Three replicas at B are a majority among themselves. They answer reads while a finished write is still on its way.',
    set: {
      mode: 'cp',
      placement: '1-3-1',
      acknowledgements: 'one',
      partition: 0,
      requestRate: 5,
      writeRate: 1,
      near: 150,
    },
  },
} as const satisfies Record<string, Preset>;
