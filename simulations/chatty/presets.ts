import type { Preset } from '@under-load/engine';

const ONE_BY_ONE = { label: 'One by one', set: { style: 'one-by-one' } } as const;
const AT_ONCE = { label: 'All at once', set: { style: 'all-at-once' } } as const;
const TOGETHER = { label: 'In one call', set: { style: 'together' } } as const;

export const presets = {
  'twenty-items': {
    title: 'Twenty items, forty milliseconds away',
    look: 'Above, each call waits for the answer to the one before. Below the way is gone once.',
    set: { arrivalRate: 3 },
    lanes: [ONE_BY_ONE, TOGETHER],
  },
  lan: {
    title: 'The same code on a local network',
    look: 'A round trip of a millisecond: twenty of them are hardly felt, and were never measured.',
    set: { rtt: 1, arrivalRate: 16 },
    lanes: [ONE_BY_ONE, TOGETHER],
  },
  'all-at-once': {
    title: 'The first repair: all calls at once',
    look: 'Fast for whoever asks. The service gets as many calls as before, and their cost.',
    set: { arrivalRate: 340 },
    lanes: [ONE_BY_ONE, AT_ONCE, TOGETHER],
    finding: 'cpu',
  },
  'too-much-company': {
    title: 'The second repair: wait for company',
    look: 'A hundred writes a second. Ten in a call wait a little for each other; a hundred wait half a second.',
    set: { items: 1, arrivalRate: 100 },
    lanes: [
      { label: 'Each alone', set: { style: 'one-by-one' } },
      { label: 'Ten together', set: { style: 'company', batchSize: 10 } },
      { label: 'A hundred', set: { style: 'company', batchSize: 100 } },
    ],
    finding: 'meanAdded',
  },
} as const satisfies Record<string, Preset>;
