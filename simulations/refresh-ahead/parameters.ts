import { choice, number, type ValuesOf } from '@under-load/engine';

export const parameters = {
  policy: choice({
    label: 'Strategy',
    help: 'When an entry is loaded again.',
    default: 'ahead',
    options: { expire: 'When it is missed', ahead: 'Refresh-ahead', scheduled: 'On a schedule, read or not' },
  }),
  refreshFrom: number({
    label: 'Refresh window begins at',
    help: 'Refresh-ahead: a read of an entry older than this part of its time to live starts a reload. On a schedule: how often.',
    default: 80,
    min: 10,
    max: 99,
    step: 1,
    unit: '%',
    when: ({ policy }) => policy !== 'expire',
  }),
  timeToLive: number({
    label: 'Time to live',
    help: 'How long after its load an entry is still given out.',
    default: 10,
    min: 1,
    max: 600,
    unit: 's',
    scale: 'log',
  }),
  readRate: number({
    label: 'Reads of the first key',
    help: 'Reads a second of the key that is asked for most.',
    default: 1,
    min: 0.01,
    max: 20,
    unit: '/s',
    scale: 'log',
  }),
  keys: number({ label: 'Keys', default: 4, min: 1, max: 6, step: 1 }),
  cooler: number({
    label: 'Each next key is read',
    help: 'How many times less often each key is read than the one above it.',
    default: 3,
    min: 1,
    max: 10,
    unit: '× less',
    when: ({ keys }) => keys !== 1,
  }),
  loadTime: number({
    label: 'A load takes',
    help: 'From the question to the database until the entry stands in the cache.',
    default: 300,
    min: 0,
    max: 5000,
    step: 10,
    unit: 'ms',
  }),
};

export type Values = ValuesOf<typeof parameters>;

/** The times that rule an entry, in seconds, and how often each key is read in a second. */
export interface Setting {
  readonly timeToLive: number;
  /** The age from which a read starts a reload. */
  readonly refreshAge: number;
  readonly loadTime: number;
  readonly readRates: readonly number[];
}

export function settingOf({ timeToLive, refreshFrom, loadTime, readRate, keys, cooler }: Values): Setting {
  let rate = readRate * cooler;
  return {
    timeToLive,
    refreshAge: (refreshFrom / 100) * timeToLive,
    loadTime: loadTime / 1000,
    readRates: Array.from({ length: keys }, () => (rate /= cooler)),
  };
}
