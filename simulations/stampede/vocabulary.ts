import type { MarkMoment, Moment, Vocabulary } from '@under-load/engine';

export const vocabulary = {
  items: { read: { one: 'read', many: 'reads' } },
  travels: { query: { label: 'query' } },
  marks: {
    hit: { label: 'hit', glyph: 'tick' },
    old: { label: 'hit, past its time', glyph: 'tick', status: 'stale' },
    miss: {
      label: 'miss that asks the database',
      glyph: 'tick',
      status: 'fail',
      says: (mark, moment) =>
        `A read of ${of(mark, moment)} finds nothing and asks the database, which has ${queries(mark.value)} now.`,
    },
    wait: {
      label: 'miss that waits',
      glyph: 'tick',
      status: 'wait',
      says: (mark, moment) =>
        `A read of ${of(mark, moment)} finds nothing. The query is under way, so it waits, and with it ${mark.value - 1} others.`,
    },
    early: {
      label: 'hit that computes early',
      glyph: 'tick',
      status: 'slow',
      says: (mark, moment) =>
        `A read of ${of(mark, moment)} finds an entry good for another ${seconds(mark.value)}. By its lot it computes a new one now.`,
    },
    refresh: {
      label: 'hit past its time that starts a query',
      glyph: 'tick',
      status: 'stale',
      says: (mark, moment) =>
        `A read of ${of(mark, moment)} is answered with the entry that has expired. Behind it the new one is computed.`,
    },
    expire: {
      label: 'entry expires',
      glyph: 'note',
      says: (mark, moment) => `The entry of ${of(mark, moment)} expires.`,
    },
    drop: {
      label: 'expired entry dropped',
      glyph: 'note',
      says: (mark, moment) => `The expired entry of ${of(mark, moment)} may not be given out any longer.`,
    },
    delete: {
      label: 'entry deleted',
      glyph: 'note',
      says: (mark, moment) => `A write deletes the entry of ${of(mark, moment)}.`,
    },
    stored: {
      label: 'entry stored',
      glyph: 'note',
      says: (mark, moment) =>
        `A new entry of ${of(mark, moment)} is in the cache. The database has ${queries(mark.value)} left.`,
    },
  },
  fields: {
    life: { label: 'time left', glyph: 'level' },
    load: { label: 'load', glyph: 'level' },
    queries: { label: 'queries under way', glyph: 'count', unit: 'under way' },
  },
} as const satisfies Vocabulary;

const of = ({ thing }: MarkMoment, moment: Moment): string => moment.label(thing);

function queries(count: number): string {
  return count === 0 ? 'no query' : count === 1 ? 'one query' : `${count} queries`;
}

const seconds = (time: number): string => `${Math.round(10 * time) / 10} s`;
