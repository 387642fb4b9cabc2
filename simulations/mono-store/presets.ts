import type { Preset } from '@under-load/engine';

const ONE = { label: 'One store', set: { stores: 'one' } } as const;
const BY_USE = { label: 'Two stores, half as fast each', set: { stores: 'by-use' } } as const;
const BY_KEY = { label: 'Two shards, half as fast each', set: { stores: 'by-key' } } as const;

export const presets = {
  'orders-and-logs': {
    title: 'Orders and logs',
    look: 'A line slopes for as long as its write waits. Above, orders stand behind log entries; below, never.',
    lanes: [ONE, BY_USE],
  },
  'log-burst': {
    title: 'Ten log entries at once',
    look: 'The log is as long as before, but it comes in bursts. Follow an order that comes after one.',
    set: { burst: 10 },
    lanes: [ONE, BY_USE],
  },
  'by-key': {
    title: 'The first repair: two shards',
    look: 'Each shard has half of the keys, and of both kinds of write. Orders stand behind log entries as before.',
    lanes: [ONE, BY_KEY],
  },
  'twice-the-machine': {
    title: 'The second repair: twice the machine',
    look: 'The money is there for a second machine of the same size. Is it one large store, or two?',
    set: { machine: 2 },
    lanes: [
      { label: 'One store, twice as fast', set: { stores: 'one' } },
      { label: 'Two stores, as fast as before', set: { stores: 'by-use' } },
    ],
  },
  'more-logs': {
    title: 'Somebody logs more',
    look: 'Seventy log entries a second are more than either can do. Above, orders are carried off with them.',
    set: { logRate: 70 },
    lanes: [ONE, BY_USE],
  },
  'few-logs': {
    title: 'Hardly any logs',
    look: 'Four log entries a second. Above, orders have the whole machine nearly to themselves.',
    set: { logRate: 4 },
    lanes: [ONE, BY_USE],
  },
} as const satisfies Record<string, Preset>;
