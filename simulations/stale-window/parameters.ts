import { choice, number, type ValuesOf } from '@under-load/engine';

export const parameters = {
  path: choice({
    label: 'After a write',
    help: 'What the application tells the cache once the database has the new version.',
    default: 'none',
    options: {
      none: 'Nothing: the entry expires',
      delete: 'Delete the entry',
      set: 'Set the new version',
      lease: 'Delete, with leases',
      versioned: 'Set, if it is newer',
    },
  }),
  timeToLive: number({
    label: 'Time to live',
    help: 'How long an entry is given out after it was put into the cache.',
    default: 60,
    min: 0.5,
    max: 3600,
    unit: 's',
    scale: 'log',
  }),
  writesEvery: number({
    label: 'A write every',
    help: 'On average, at moments that do not depend on each other.',
    default: 30,
    min: 0.05,
    max: 1000,
    unit: 's',
    scale: 'log',
  }),
  readRate: number({ label: 'Reads', default: 1, min: 0.1, max: 100, unit: '/s', scale: 'log' }),
  loadGap: number({
    label: 'From reading the database to setting the cache',
    help: 'How long an application that missed holds the value: building the object, a garbage collection, the network.',
    default: 20,
    min: 0,
    max: 2000,
    step: 1,
    unit: 'ms',
  }),
  tellGap: number({
    label: 'From writing the database to telling the cache',
    help: 'On average; each write draws its own, so that two writers may reach the cache in another order than the database.',
    default: 5,
    min: 0,
    max: 2000,
    step: 1,
    unit: 'ms',
    when: ({ path }) => path !== 'none',
  }),
};

export type Values = ValuesOf<typeof parameters>;

/** Milliseconds, as the controls have them, in seconds. */
export const seconds = (milliseconds: number): number => milliseconds / 1000;
