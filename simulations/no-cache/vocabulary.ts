import type { Vocabulary } from '@under-load/engine';
import { milliseconds } from '../calls/milliseconds.ts';

export const vocabulary = {
  items: { request: { one: 'request', many: 'requests' } },
  marks: {
    arrive: {
      label: 'arrives',
      glyph: 'arrival',
      says: ({ item, value }, moment) => `${moment.name(item)} wants product ${value}.`,
    },
    hit: {
      label: 'hit',
      glyph: 'tick',
      status: 'ok',
      says: ({ item, value }, moment) => `The cache has product ${value} and gives it to ${moment.name(item)}.`,
    },
    miss: {
      label: 'miss',
      glyph: 'note',
      status: 'wait',
      says: ({ item, value }, moment) => `The cache lacks product ${value}: ${moment.name(item)} goes to the database.`,
    },
    again: {
      label: 'put together again',
      glyph: 'note',
      status: 'drop',
      says: ({ item, value }, moment) =>
        `The database puts product ${moment.payload(item, 'product')} together. It did so ${ago(value)} ago.`,
    },
    answered: {
      label: 'is answered',
      glyph: 'note',
      status: 'ok',
      says: ({ item, value }, moment) => `${moment.name(item)} is answered, ${milliseconds(value)} after it came.`,
    },
    restart: {
      label: 'restart',
      glyph: 'note',
      says: () => 'The cache is restarted. It reads back what it had saved, and goes on.',
    },
    'restart empty': {
      label: 'restart, empty',
      glyph: 'note',
      status: 'fail',
      says: () => 'The cache is restarted. It is back at once, and empty.',
    },
  },
  spans: {
    wait: { label: 'waits', glyph: 'queued', status: 'wait' },
    serve: { label: 'is put together', glyph: 'served' },
  },
  travels: {
    question: { label: 'question' },
    answer: { label: 'answer', status: 'ok' },
  },
  fields: {
    inside: { label: 'reads at the database', glyph: 'hidden' },
    filled: { label: 'room that is taken', glyph: 'level' },
  },
} as const satisfies Vocabulary;

/** Under a second in milliseconds, else in seconds with one decimal. */
function ago(seconds: number): string {
  return seconds < 1 ? milliseconds(seconds) : `${Math.round(seconds * 10) / 10} s`;
}
