import { choice, number, type ValuesOf, type WorkClass } from '@under-load/engine';

export const parameters = {
  mode: choice({
    label: 'Long jobs are done',
    default: 'loop',
    options: {
      loop: 'In turn with the requests',
      threads: 'Each in a thread of its own',
      priority: 'When no request waits',
      offload: 'By a worker, on another machine',
    },
  }),
  jobTime: number({
    label: 'A long job takes',
    help: 'Of a processor of its own. A report, a thumbnail, a file to import.',
    default: 50,
    min: 1,
    max: 500,
    unit: 'ms',
    scale: 'log',
  }),
  jobRate: number({ label: 'Long jobs', default: 12, min: 0, max: 200, unit: '/s' }),
  slice: number({
    label: 'A job lets requests pass every',
    help: 'It stops after so much of its work, and goes on when no request waits.',
    default: Infinity,
    min: 1,
    max: 500,
    unit: 'ms',
    scale: 'log',
    unlimited: true,
    when: ({ mode }) => mode === 'priority',
  }),
  workers: number({
    label: 'Workers',
    help: 'Each a machine with one processor; they take jobs from one queue.',
    default: 1,
    min: 1,
    max: 8,
    step: 1,
    when: ({ mode }) => mode === 'offload',
  }),
  requestRate: number({ label: 'Requests', default: 100, min: 1, max: 500, unit: '/s', scale: 'log', advanced: true }),
  requestTime: number({
    label: 'A request takes',
    help: 'Of a processor of its own.',
    default: 2,
    min: 0.1,
    max: 100,
    unit: 'ms',
    scale: 'log',
    advanced: true,
  }),
};

export type Values = ValuesOf<typeof parameters>;

/** The requests, and the jobs where they are done beside them. Equal ones take equally long. */
export function classesOf({
  mode,
  requestRate,
  requestTime,
  jobRate,
  jobTime,
}: Values): readonly [WorkClass, WorkClass] {
  return [
    { arrivalRate: requestRate, meanService: requestTime / 1000, squaredVariation: 0 },
    { arrivalRate: mode === 'offload' ? 0 : jobRate, meanService: jobTime / 1000, squaredVariation: 0 },
  ];
}
