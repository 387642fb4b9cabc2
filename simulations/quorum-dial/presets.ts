import type { Preset } from '@under-load/engine';

const STRONG = { write: 2, read: 2, writeBack: true, delivery: 'until-it-arrives' } as const;
const WEAK = { write: 1, read: 1, delivery: 'once' } as const;
const EVENTUAL = { write: 1, read: 1, delivery: 'until-it-arrives' } as const;

export const presets = {
  'one-and-one': {
    title: 'Wait for one, ask one',
    look: 'One replica of three has confirmed, and the read asks any of the three: two times in three it asks too early.',
    set: { write: 1, read: 1 },
  },
  patterns: {
    title: 'Strong, weak and eventual',
    look: 'The same writes and the same reads. Strong waits for two of three. Weak and eventual wait for one; only one of them ends in agreement.',
    set: { loss: 25, after: 5 },
    seed: 46,
    lanes: [
      { label: 'Strong', set: STRONG },
      { label: 'Weak', set: WEAK },
      { label: 'Eventual', set: EVENTUAL },
    ],
    finding: 'staleAll',
  },
  'ask-two': {
    title: 'Wait for one, ask two',
    look: 'Two chances to meet the new value: half as many stale reads at once, and they fade twice as fast.',
    set: { write: 1, read: 2 },
  },
  overlap: {
    title: 'Wait for two, ask two',
    look: 'Any two replicas and any other two of three share one. No read is stale, and every write takes longer.',
    set: { write: 2, read: 2 },
  },
  dials: {
    title: 'Three settings of the dials',
    look: 'Each setting under the last waits longer, for writes or for reads, and has fewer stale reads to show.',
    lanes: [
      { label: 'W = 1, R = 1', set: { write: 1, read: 1 } },
      { label: 'W = 1, R = 2', set: { write: 1, read: 2 } },
      { label: 'W = 2, R = 2', set: { write: 2, read: 2 } },
    ],
  },
  'back-in-time': {
    title: 'R + W > N, and still new before old',
    look: 'Both reads come while a write is under way. The first asks the one replica that has it, the second asks the other two.',
    set: { write: 2, read: 2, lag: 20, readRate: 25 },
    seed: 1255,
    lanes: [
      { label: 'Reads only read', set: { writeBack: false } },
      { label: 'Reads write back', set: { writeBack: true } },
    ],
    finding: 'linearizable',
  },
} as const satisfies Record<string, Preset>;
