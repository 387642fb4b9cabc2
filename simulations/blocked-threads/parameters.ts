import { choice, number, type ValuesOf } from '@under-load/engine';

export const parameters = {
  handler: choice({
    label: 'While the database works, a thread',
    default: 'blocking',
    options: { blocking: 'Waits with its request', awaiting: 'Takes another request' },
  }),
  threads: number({
    label: 'Threads',
    help: 'Of the pool. Where none waits, there is one for each core.',
    default: 16,
    min: 1,
    max: 400,
    step: 1,
    scale: 'log',
    when: ({ handler }) => handler === 'blocking',
  }),
  arrivalRate: number({
    label: 'Requests',
    help: 'In a second, at moments that do not depend on each other.',
    default: 200,
    min: 10,
    max: 1000,
    unit: '/s',
    scale: 'log',
  }),
  cores: number({ label: 'Cores', default: 4, min: 1, max: 64, step: 1 }),
  connections: number({
    label: 'Connections to the database',
    help: 'How many queries may be under way at once; others wait for a connection.',
    default: Infinity,
    min: 1,
    max: 400,
    step: 1,
    scale: 'log',
    unlimited: true,
  }),
  computeTime: number({
    label: 'A request computes for',
    help: 'On average.',
    default: 5,
    min: 0.1,
    max: 100,
    unit: 'ms',
    scale: 'log',
    advanced: true,
  }),
  answerTime: number({
    label: 'An answer of the database takes',
    help: 'On average.',
    default: 95,
    min: 0.1,
    max: 2000,
    unit: 'ms',
    scale: 'log',
    advanced: true,
  }),
  room: number({
    label: 'Room in each line',
    help: 'Who finds the line full is answered 503.',
    default: 50,
    min: 0,
    max: 1000,
    step: 1,
    advanced: true,
  }),
};

export type Values = ValuesOf<typeof parameters>;

/** How many threads there are: as many as cores, where none of them ever waits. */
export function threadsOf({ handler, threads, cores }: Values): number {
  return handler === 'blocking' ? threads : cores;
}

/** Seconds that a request takes where it waits for nobody, on average. */
export function aloneSeconds({ computeTime, answerTime }: Values): number {
  return (computeTime + answerTime) / 1000;
}

/** The most requests a second that threads, cores and connections allow. */
export function bounds(values: Values): {
  readonly threads: number;
  readonly cores: number;
  readonly connections: number;
} {
  const { handler, threads, cores, connections, computeTime, answerTime } = values;
  return {
    threads: handler === 'blocking' ? threads / aloneSeconds(values) : Infinity,
    cores: (1000 * cores) / computeTime,
    connections: (1000 * connections) / answerTime,
  };
}
