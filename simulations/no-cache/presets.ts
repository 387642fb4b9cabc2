import type { Preset } from '@under-load/engine';

const DIRECT = { label: 'Every time', set: { read: 'direct' } } as const;
const CACHED = { label: 'With a cache', set: { read: 'cached' } } as const;

export const presets = {
  ninety: {
    title: 'Ninety reads a second',
    look: 'The same readers above and below. Look at the line before the database, and at how often it puts the same product together.',
    lanes: [DIRECT, CACHED],
  },
  'more-readers': {
    title: 'Nearly three times as many readers',
    look: 'The database can put a hundred products together in a second. Above it is asked for two and a half times as many.',
    set: { arrivalRate: 250 },
    lanes: [DIRECT, CACHED],
    finding: 'throughput',
  },
  restart: {
    title: 'The cache is restarted',
    look: 'At once all readers are the database’s. Watch its line while the cache fills again.',
    set: { arrivalRate: 250, read: 'cached' },
    lanes: [
      { label: 'Comes back empty', set: { restart: 'empty' } },
      { label: 'Keeps its entries', set: { restart: 'kept' } },
    ],
  },
  'no-favourites': {
    title: 'No favourites',
    look: 'Every product is asked for alike, and one in ten fits into the cache.',
    set: { exponent: 0 },
    lanes: [DIRECT, CACHED],
  },
  quiet: {
    title: 'A quiet shop',
    look: 'Ten reads a second. Hardly anybody waits for anybody, above or below.',
    set: { arrivalRate: 10 },
    lanes: [DIRECT, CACHED],
  },
} as const satisfies Record<string, Preset>;
