import { choice, list, number, type ValuesOf } from '@under-load/engine';

export const parameters = {
  scheduler: choice({
    label: 'Scheduler',
    help: 'How turns are dealt out by weight.',
    default: 'smooth',
    options: { smooth: 'Smooth weighted round robin', naive: 'Naive weighted round robin', random: 'Weighted random' },
  }),
  arrivalRate: number({ label: 'Arrival rate', default: 90, min: 1, max: 1000, step: 1, unit: '/s' }),
  servers: list({
    label: 'Servers',
    help: 'For each server its weight, and how many requests a second it can do.',
    one: 'server',
    minLength: 2,
    maxLength: 6,
    fields: {
      weight: number({ label: 'Weight', default: 1, min: 1, max: 10, step: 1 }),
      rate: number({ label: 'Can do', default: 100, min: 10, max: 200, step: 1, unit: '/s' }),
    },
    default: [
      { weight: 5, rate: 100 },
      { weight: 1, rate: 20 },
      { weight: 1, rate: 20 },
    ],
  }),
};

export type Values = ValuesOf<typeof parameters>;

export interface ServerSetting {
  readonly name: string;
  readonly weight: number;
  /** Requests it can do in a second. */
  readonly rate: number;
}

/** Servers are called a, b, c, … */
export function serversOf({ servers }: Pick<Values, 'servers'>): ServerSetting[] {
  return servers.map(({ weight, rate }, i) => ({
    name: 'abcdef'.charAt(i),
    weight: Number(weight),
    rate: Number(rate),
  }));
}
