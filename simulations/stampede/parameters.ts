import { choice, number, zipf, type ValuesOf } from '@under-load/engine';

export const parameters = {
  protection: choice({
    label: 'Protection',
    help: 'What a read does that finds nothing, or finds an entry that is nearly over.',
    default: 'none',
    options: {
      none: 'None',
      lock: 'Single flight (lock)',
      early: 'Early, by chance (XFetch)',
      stale: 'Stale while revalidate',
    },
  }),
  readRate: number({
    label: 'Reads of the hot key',
    help: 'A second, at random moments.',
    default: 20,
    min: 1,
    max: 200,
    unit: '/s',
    scale: 'log',
  }),
  computeTime: number({
    label: 'Computing an entry takes',
    help: 'What the database needs for it when it has nothing else to do.',
    default: 1,
    min: 0.05,
    max: 5,
    unit: 's',
    scale: 'log',
  }),
  timeToLive: number({
    label: 'Time to live',
    help: 'How long an entry is good after it was put into the cache.',
    default: 30,
    min: 5,
    max: 600,
    unit: 's',
    scale: 'log',
  }),
  beta: number({
    label: 'Eagerness (beta)',
    help: 'How far ahead a read imagines the clock to be, on average, in computations.',
    default: 1,
    min: 0.25,
    max: 4,
    scale: 'log',
    when: ({ protection }) => protection === 'early',
  }),
  grace: number({
    label: 'An expired entry is given out for',
    help: 'While a new one is computed in the background.',
    default: 10,
    min: 0.1,
    max: 60,
    unit: 's',
    scale: 'log',
    when: ({ protection }) => protection === 'stale',
  }),
  processes: number({
    label: 'Processes with a lock of their own',
    help: 'Readers are spread over them at random. Only those in one process know of each other’s computation.',
    default: 1,
    min: 1,
    max: 64,
    step: 1,
    scale: 'log',
    when: ({ protection }) => protection === 'lock',
  }),
  cores: number({
    label: 'The database can compute at once',
    help: 'At full speed. With more queries under way than that, all of them slow down.',
    default: Infinity,
    min: 1,
    max: 200,
    step: 1,
    scale: 'log',
    unlimited: true,
  }),
  ends: choice({
    label: 'An entry ends',
    help: 'A write deletes it when its time is over as well, but nobody can see that coming.',
    default: 'expiry',
    options: { expiry: 'When its time is over', write: 'When a write deletes it' },
    advanced: true,
  }),
  keys: number({
    label: 'Keys',
    help: 'The second is read a third as often as the hot one, the fourth an eighth: popularity falls with the rank to the power of 1.5.',
    default: 10,
    min: 1,
    max: 20,
    step: 1,
    advanced: true,
  }),
};

export type Values = ValuesOf<typeof parameters>;

/** Reads a second of each key, the hot one first. */
export function readRatesOf({ keys, readRate }: Pick<Values, 'keys' | 'readRate'>): readonly number[] {
  const popularity = zipf({ ranks: keys, exponent: 1.5 });
  const hot = popularity.probability(1);
  return Array.from({ length: keys }, (_, key) => (readRate * popularity.probability(key + 1)) / hot);
}
