import { choice, number, type ValuesOf } from '@under-load/engine';

export const parameters = {
  policy: choice({
    label: 'When the queue is full',
    help: 'What happens to a request that finds as many inside as there is room for.',
    default: 'reject',
    options: {
      reject: 'Refuse the new one (503)',
      'drop-oldest': 'Drop the one that has waited longest',
      block: 'Hold the producer until there is room',
      unbounded: 'It never is: no bound',
    },
  }),
  room: number({
    label: 'Room',
    help: 'K, the most requests inside, the one being served among them.',
    default: 10,
    min: 1,
    max: 500,
    step: 1,
    scale: 'log',
    when: ({ policy }) => policy !== 'unbounded',
  }),
  arrivalRate: number({
    label: 'Arrival rate',
    help: 'Requests a second that clients want to make, at moments that do not depend on each other.',
    default: 120,
    min: 1,
    max: 1000,
    unit: '/s',
    scale: 'log',
  }),
  serviceTime: number({
    label: 'Service time',
    help: 'What the server needs for a request, on average; single ones vary as exponential times do.',
    default: 10,
    min: 1,
    max: 1000,
    unit: 'ms',
    scale: 'log',
  }),
  deadline: number({
    label: 'Deadline',
    help: 'How long a client waits for an answer. A later one is of no use to it, and costs the server as much.',
    default: 200,
    min: 1,
    max: 60_000,
    unit: 'ms',
    scale: 'log',
  }),
  retryAfter: number({
    label: 'Retry-After',
    help: 'How long a refused client waits before it asks again, and at random up to as long once more. Unlimited: it never comes back.',
    default: Infinity,
    min: 0.01,
    max: 60,
    unit: 's',
    scale: 'log',
    unlimited: true,
    when: ({ policy }) => policy === 'reject',
  }),
  producers: number({
    label: 'Producers',
    help: 'Who makes the requests. One that is held makes no other until its request is let in.',
    default: 5,
    min: 1,
    max: 500,
    step: 1,
    scale: 'log',
    when: ({ policy }) => policy === 'block',
  }),
  arrivals: choice({
    label: 'Arrivals',
    help: 'Steady, or one second in five with four times as many as the others; the mean is the same.',
    default: 'steady',
    options: { steady: 'Steady', bursts: 'In bursts' },
    advanced: true,
  }),
};

export type Values = ValuesOf<typeof parameters>;

/** Work that arrives in a second, over the work that the server can do in one. */
export function loadOf({ arrivalRate, serviceTime }: Values): number {
  return (arrivalRate * serviceTime) / 1000;
}
