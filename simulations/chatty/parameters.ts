import { choice, number, type ValuesOf } from '@under-load/engine';

export const parameters = {
  style: choice({
    label: 'An operation sends its items',
    default: 'one-by-one',
    options: {
      'one-by-one': 'One call for each, one after the other',
      'all-at-once': 'One call for each, all at once',
      together: 'All in one call',
      company: 'Together with those of others',
    },
  }),
  rtt: number({
    label: 'Round trip',
    help: 'There and back between client and service: 1 ms on a local network, 40 ms across a country, 150 ms on a phone.',
    default: 40,
    min: 0.1,
    max: 300,
    unit: 'ms',
    scale: 'log',
  }),
  items: number({
    label: 'Items in an operation',
    default: 20,
    min: 1,
    max: 100,
    step: 1,
    scale: 'log',
  }),
  arrivalRate: number({
    label: 'Operations',
    help: 'Begun in a second by clients that do not know of each other.',
    default: 5,
    min: 0.1,
    max: 5000,
    unit: '/s',
    scale: 'log',
  }),
  batchSize: number({
    label: 'Items that leave together',
    help: 'An item waits until so many are there.',
    default: 10,
    min: 1,
    max: 500,
    step: 1,
    scale: 'log',
    when: ({ style }) => style === 'company',
  }),
  linger: number({
    label: 'Or after',
    help: 'The longest that the first of them waits for company.',
    default: Infinity,
    min: 1,
    max: 10_000,
    unit: 'ms',
    scale: 'log',
    unlimited: true,
    when: ({ style }) => style === 'company',
  }),
  callTime: number({
    label: 'A call costs the service',
    help: 'Reading headers, checking who asks, finding the handler; whatever is in it.',
    default: 1,
    min: 0,
    max: 100,
    unit: 'ms',
    advanced: true,
  }),
  itemTime: number({ label: 'Each item in it', default: 0.1, min: 0, max: 100, unit: 'ms', advanced: true }),
  headerBytes: number({ label: 'Bytes of a call', default: 800, min: 0, max: 10_000, step: 1, advanced: true }),
  itemBytes: number({ label: 'Bytes of an item', default: 200, min: 0, max: 100_000, step: 1, advanced: true }),
  bandwidth: number({
    label: 'Bandwidth',
    default: 10,
    min: 0.1,
    max: 10_000,
    unit: 'Mb/s',
    scale: 'log',
    advanced: true,
  }),
  cores: number({ label: 'Cores of the service', default: 8, min: 1, max: 64, step: 1, advanced: true }),
};

export type Values = ValuesOf<typeof parameters>;

/** Seconds that the service computes for a call with so many items. */
export function workOf({ callTime, itemTime }: Values, items: number): number {
  return (callTime + items * itemTime) / 1000;
}

export function bytesOf({ headerBytes, itemBytes }: Values, items: number): number {
  return headerBytes + items * itemBytes;
}

/** Seconds that a call with so many items takes where it waits for nobody. */
export function callSeconds(values: Values, items: number): number {
  return values.rtt / 1000 + sendSeconds(values, items) + workOf(values, items);
}

/** Seconds until its last byte has left. */
export function sendSeconds(values: Values, items: number): number {
  return (8 * bytesOf(values, items)) / (values.bandwidth * 1e6);
}
