import { choice, number, type ValuesOf } from '@under-load/engine';

export const MOST_FOLLOWERS = 8;

export const parameters = {
  writeRate: number({
    label: 'Writes',
    help: 'Writes a second, at moments that do not depend on each other.',
    default: 800,
    min: 0,
    max: 10_000,
    step: 10,
    unit: '/s',
  }),
  readRate: number({
    label: 'Reads',
    help: 'Reads a second, by chance at any machine that answers reads.',
    default: 400,
    min: 10,
    max: 50_000,
    unit: '/s',
    scale: 'log',
  }),
  followers: number({
    label: 'Followers',
    help: 'Machines beside the leader.',
    default: 4,
    min: 1,
    max: MOST_FOLLOWERS,
    step: 1,
  }),
  layout: choice({
    label: 'Each machine has',
    help: 'With all the data on each, the leader takes every write, every follower carries it out too, and followers answer the reads. With a share of the keys on each, a machine does the writes and the reads of its keys and nothing else.',
    default: 'copies',
    options: { copies: 'all the data', shares: 'a share of the keys' },
  }),
  capacity: number({
    label: 'A machine can do',
    help: 'Operations a second, reads and writes alike, where it does nothing else.',
    default: 1000,
    min: 100,
    max: 10_000,
    unit: '/s',
    scale: 'log',
    advanced: true,
  }),
  delay: number({
    label: 'Way to a follower',
    help: 'How long a write that the leader has carried out is on its way.',
    default: 0.1,
    min: 0,
    max: 100,
    step: 0.1,
    unit: 'ms',
    advanced: true,
  }),
};

export type Values = ValuesOf<typeof parameters>;

/** How many machines answer reads: the followers, or all where each has its own keys. */
export function readersOf({ layout, followers }: Pick<Values, 'layout' | 'followers'>): number {
  return layout === 'copies' ? followers : followers + 1;
}
