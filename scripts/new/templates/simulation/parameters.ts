import { choice, number, type ValuesOf } from '@under-load/engine';

export const parameters = {
  arrivalRate: number({
    label: 'Arrival rate',
    help: 'Requests a second, at moments that do not depend on each other (a Poisson stream).',
    default: 8,
    min: 1,
    max: 100,
    unit: '/s',
    scale: 'log',
  }),
  serviceTime: number({
    label: 'Service time',
    help: 'What a request takes, on average.',
    default: 100,
    min: 1,
    max: 1000,
    unit: 'ms',
    scale: 'log',
  }),
  work: choice({
    label: 'Work',
    help: 'How much the requests differ.',
    default: 'exponential',
    options: { exponential: 'Random (exponential)', even: 'All alike' },
  }),
};

export type Values = ValuesOf<typeof parameters>;
