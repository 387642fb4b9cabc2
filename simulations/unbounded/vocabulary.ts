import type { Vocabulary } from '@under-load/engine';
import { milliseconds } from '../calls/milliseconds.ts';
import { grouped } from './grouped.ts';

export const vocabulary = {
  items: { request: { one: 'request', many: 'requests' } },
  marks: {
    asks: { label: 'asks', glyph: 'arrival' },
    reads: {
      label: 'rows are read',
      glyph: 'note',
      says: ({ item, value }, moment) =>
        `The database has read ${grouped(value)} rows for ${moment.name(item)}, and all are sent.`,
    },
    skips: {
      label: 'rows are read and skipped',
      glyph: 'note',
      says: ({ item, value }, moment) =>
        `For ${moment.name(item)} the database has read ${grouped(value)} rows and thrown away all but the last few.`,
    },
    answered: {
      label: 'is answered',
      glyph: 'tick',
      status: 'ok',
      says: ({ item, value }, moment) => `${moment.name(item)} has its answer after ${milliseconds(value)}.`,
    },
    lost: { label: 'is lost', glyph: 'tick', status: 'fail' },
    killed: {
      label: 'process is killed',
      glyph: 'note',
      status: 'fail',
      says: ({ value }) => `An answer does not fit into memory. The process is killed, with ${value} requests in it.`,
    },
    started: { label: 'process is back', glyph: 'note', says: () => 'The process is back, with nothing in memory.' },
    through: {
      label: 'has read all',
      glyph: 'note',
      says: ({ value }) => `The crawler has the whole list. The database has read ${grouped(value)} rows for it.`,
    },
  },
  fields: {
    block: {
      label: 'rows',
      glyph: 'shade',
      values: ['not read', 'sent, wanted', 'sent, not looked at', 'read to be skipped', 'lost'],
      shades: ['plain', 'ok', 'stale', 'slow', 'fail'],
    },
    slot: { label: 'memory', glyph: 'shade', values: ['free', 'in use', 'lost'], shades: ['plain', 'wait', 'fail'] },
    memory: { label: 'memory in use, MB', glyph: 'hidden' },
  },
} as const satisfies Vocabulary;
