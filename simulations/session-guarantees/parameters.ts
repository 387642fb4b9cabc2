import { choice, number, type ValuesOf } from '@under-load/engine';

export const parameters = {
  routing: choice({
    label: 'A client asks',
    help: 'Which replica answers each of a client’s operations.',
    default: 'random',
    options: {
      random: 'any replica',
      sticky: 'always the same',
      leader: 'the leader',
      token: 'any, with a token',
    },
  }),
  gap: number({
    label: 'Pause',
    help: 'From a client’s first operation to its second.',
    default: 0.5,
    min: 0.2,
    max: 10,
    step: 0.1,
    unit: 's',
  }),
  writes: choice({
    label: 'Writes go to',
    help: 'One leader that puts all writes in order, or the replica that the client asks.',
    default: 'leader',
    options: { leader: 'the leader', anywhere: 'any replica' },
  }),
  writeRate: number({
    label: 'Writes by others',
    help: 'How often somebody else writes the same value.',
    default: 1,
    min: 0,
    max: 20,
    step: 0.1,
    unit: '/s',
  }),
  near: number({
    label: 'Lag of the near follower',
    help: 'How long a write takes to it, on average.',
    default: 0.1,
    min: 0,
    max: 10,
    step: 0.1,
    unit: 's',
  }),
  far: number({
    label: 'Lag of the far follower',
    help: 'How long a write takes to it, on average.',
    default: 2.1,
    min: 0,
    max: 10,
    step: 0.1,
    unit: 's',
  }),
  lagModel: choice({
    label: 'Lags are',
    help: 'The same for every write, or drawn for each from an exponential distribution with this mean.',
    default: 'constant',
    options: { constant: 'constant', exponential: 'exponential' },
    advanced: true,
  }),
};

export type Values = ValuesOf<typeof parameters>;

export const LEADER = 0;
export const REPLICAS = 3;

/** Seconds from the leader to each replica and from there to it. */
export function distances({ near, far }: Pick<Values, 'near' | 'far'>): readonly number[] {
  return [0, near, far];
}
