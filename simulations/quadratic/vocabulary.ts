import type { Vocabulary } from '@under-load/engine';
import { milliseconds } from '../calls/milliseconds.ts';

/** Work of a few comparisons is said in microseconds. */
const duration = (seconds: number): string =>
  seconds < 0.001 ? `${Math.round(seconds * 1e6)} µs` : milliseconds(seconds);

export const vocabulary = {
  items: { request: { one: 'request', many: 'requests' } },
  marks: {
    arrive: {
      label: 'comes',
      glyph: 'arrival',
      says: ({ item, value }, moment) =>
        `${moment.name(item)} comes with ${value} ${value === 1 ? 'payment' : 'payments'}.`,
    },
    answered: {
      label: 'is answered',
      glyph: 'note',
      status: 'ok',
      says: ({ item, value }, moment) => `${moment.name(item)} has its answer after ${duration(value)}.`,
    },
  },
  spans: {
    work: {
      label: 'matches payments',
      glyph: 'operation',
      says: ({ edge, item, start, end }, moment) =>
        edge === 'begin'
          ? `The server begins with the ${moment.payload(item, 'n')} payments of ${moment.name(item)}, ${duration(end - start)} of work.`
          : null,
      inscription: ({ item }, moment) => String(moment.payload(item, 'n')),
    },
  },
  travels: { waits: { label: 'waits' } },
  fields: { inside: { label: 'requests inside', glyph: 'hidden' } },
} as const satisfies Vocabulary;
