import type { Preset } from '@under-load/engine';

const REFUSE = { label: 'Refuse (CP)', set: { mode: 'cp' } } as const;
const FALL_BACK = { label: 'Try, then answer', set: { mode: 'fallback' } } as const;
const ANSWER = { label: 'Answer (AP)', set: { mode: 'ap' } } as const;

export const presets = {
  switch: {
    title: 'Site A is cut off for a minute',
    look: 'The same clients ask at the same moments. One system has no answer for them, the other an old one.',
    lanes: [REFUSE, ANSWER],
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
    look: 'The first two do the same, message for message: they differ only in what they would do in a cut. The third is faster, and now and then a moment behind.',
    set: { partition: 0, requestRate: 3, writeRate: 0.8 },
    lanes: [REFUSE, FALL_BACK, ANSWER],
    finding: 'readLatency',
  },
  'cut-off-writer': {
    title: 'The writer is cut off too',
    look: 'Now what is new is at A. Refusing, A can neither read nor write; answering, it is B and C that fall behind.',
    set: { writer: 'minority' },
    lanes: [REFUSE, ANSWER],
    finding: 'writesRefused',
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
      near: 300,
    },
  },
} as const satisfies Record<string, Preset>;
