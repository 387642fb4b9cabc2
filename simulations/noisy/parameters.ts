import { choice, number, type ValuesOf } from '@under-load/engine';

export const parameters = {
  policy: choice({
    label: 'Who is served',
    default: 'fifo',
    options: {
      fifo: 'One line for all',
      'deficit-round-robin': 'A line each, and turns',
      'token-bucket': 'A limit each, then one line',
    },
  }),
  loudRate: number({
    label: 'Tenant A sends',
    help: 'Requests a second, on average.',
    default: 900,
    min: 1,
    max: 2000,
    unit: '/s',
    scale: 'log',
  }),
  quietRate: number({
    label: 'Each other tenant sends',
    help: 'Requests a second, on average.',
    default: 100,
    min: 1,
    max: 1000,
    unit: '/s',
    scale: 'log',
  }),
  others: number({ label: 'Other tenants', default: 1, min: 1, max: 11, step: 1 }),
  capacity: number({
    label: 'The server can do',
    help: 'Requests a second. What one needs is drawn with it; it varies as exponential times do.',
    default: 500,
    min: 10,
    max: 5000,
    unit: '/s',
    scale: 'log',
  }),
  limit: number({
    label: 'Limit of each tenant',
    help: 'Tokens that come into its bucket in a second.',
    default: 300,
    min: 1,
    max: 2000,
    unit: '/s',
    scale: 'log',
    when: ({ policy }) => policy === 'token-bucket',
  }),
  burst: number({
    label: 'Burst',
    help: 'Tokens that a bucket holds: how many requests may come at once after a pause.',
    default: 50,
    min: 1,
    max: 500,
    step: 1,
    scale: 'log',
    when: ({ policy }) => policy === 'token-bucket',
  }),
  weight: number({
    label: 'Weight of tenant A',
    help: 'How much it is given at its turn, for each unit that another is given.',
    default: 1,
    min: 0.25,
    max: 10,
    step: 0.25,
    when: ({ policy }) => policy === 'deficit-round-robin',
  }),
  size: number({
    label: 'Size of A’s requests',
    help: 'How many times as much work as one of another tenant, on average.',
    default: 1,
    min: 0.2,
    max: 20,
    scale: 'log',
    advanced: true,
  }),
  peaks: choice({
    label: 'Peaks',
    help: 'A tenant with peaks sends, for a fifth of every second, sixteen times as fast as in the rest. Its mean stays.',
    default: 'none',
    options: {
      none: 'Nobody has any',
      loud: 'Tenant A has',
      together: 'All have, together',
      apart: 'All have, one after another',
    },
    advanced: true,
  }),
  roomEach: number({
    label: 'Room for each tenant',
    help: 'Requests that may wait. A shared line has room for those of all.',
    default: 50,
    min: 1,
    max: 500,
    step: 1,
    scale: 'log',
    advanced: true,
  }),
  quantum: number({
    label: 'Quantum',
    help: 'Milliseconds of the server’s time that a tenant of weight 1 is given at its turn.',
    default: 2,
    min: 0.1,
    max: 1000,
    unit: 'ms',
    scale: 'log',
    advanced: true,
    when: ({ policy }) => policy === 'deficit-round-robin',
  }),
};

export type Values = ValuesOf<typeof parameters>;

/** Requests a second of each tenant, A first. */
export function ratesOf({ loudRate, quietRate, others }: Values): readonly number[] {
  return [loudRate, ...Array.from({ length: others }, () => quietRate)];
}

/** Mean seconds of the server's time for a request of each tenant. */
export function worksOf({ size, capacity, others }: Values): readonly number[] {
  return [size / capacity, ...Array.from({ length: others }, () => 1 / capacity)];
}

export function weightsOf({ weight, others }: Values): readonly number[] {
  return [weight, ...Array.from({ length: others }, () => 1)];
}

/** Work that comes in a second, over the work that the server can do in one. */
export function loadOf(values: Values): number {
  const works = worksOf(values);
  return ratesOf(values).reduce((sum, rate, tenant) => sum + rate * works[tenant]!, 0);
}
