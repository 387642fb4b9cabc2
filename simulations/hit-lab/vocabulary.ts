import type { MarkMoment, Moment, Vocabulary } from '@under-load/engine';

/** Why an entry goes, in the words of each policy. */
const BECAUSE: Readonly<Record<string, string>> = {
  lru: 'it was not asked for in the longest time',
  fifo: 'it came longest ago',
  clock: 'nobody asked for it while the hand went round',
  random: 'chance picked it',
  lfu: 'it was asked for least often',
  'tiny-lfu': 'it was not asked for in the longest time, and the newcomer was, more often',
  'time-to-live': 'its time is over',
};

export const vocabulary = {
  items: { request: { one: 'request', many: 'requests' } },
  marks: {
    hit: {
      label: 'hit',
      glyph: 'tick',
      status: 'ok',
      says: (mark, moment) => `${asks(mark, moment)}, and the cache has it.`,
    },
    miss: {
      label: 'miss',
      glyph: 'tick',
      status: 'fail',
      says: (mark, moment) => `${asks(mark, moment)}. The cache lacks it, reads it from the database and keeps it.`,
    },
    pass: {
      label: 'miss, not kept',
      glyph: 'tick',
      status: 'fail',
      says: (mark, moment) => `${asks(mark, moment)}. The cache lacks it; it is read from the database and not kept.`,
    },
    leave: {
      label: 'leaves',
      glyph: 'note',
      status: 'drop',
      says: ({ value }, { run }) =>
        `Key ${value} leaves the cache: ${BECAUSE[String(run.scenario.parameters['policy'])] ?? 'it has to'}.`,
    },
    change: {
      label: 'favourites change',
      glyph: 'note',
      status: 'stale',
      says: () =>
        'Favourites change: from now on other keys are asked for most, and the cache is full of the old ones.',
    },
  },
  travels: { fetch: { label: 'is read', status: 'fail' } },
  fields: {
    cached: { label: 'in the cache', glyph: 'level' },
    busy: { label: 'share of requests that reach it', glyph: 'level' },
    misses: { label: 'misses', glyph: 'count', unit: 'of the last 50 requests' },
  },
} as const satisfies Vocabulary;

function asks({ item, value }: MarkMoment, moment: Moment): string {
  const name = moment.name(item);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} wants key ${value}`;
}
