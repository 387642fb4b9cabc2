import type { Vocabulary } from '@under-load/engine';
import { milliseconds } from '../calls/milliseconds.ts';

export const vocabulary = {
  items: { page: { one: 'page', many: 'pages' } },
  marks: {
    arrive: { label: 'is asked for', glyph: 'arrival' },
    wait: {
      label: 'finds no connection',
      glyph: 'note',
      status: 'wait',
      says: ({ item, value }, moment) =>
        `${moment.name(item)} finds every connection in use and waits behind ${value}.`,
    },
    answered: {
      label: 'is put together',
      glyph: 'tick',
      status: 'ok',
      says: ({ item, value }, moment) =>
        `${moment.name(item)} is put together, ${milliseconds(value)} after it was asked for.`,
    },
  },
  spans: {
    page: {
      label: 'held by a page',
      glyph: 'operation',
      says: ({ edge, item, thing }, moment) =>
        edge === 'begin' ? `${moment.name(item)} takes ${moment.label(thing)}.` : null,
    },
  },
  travels: {
    question: {
      label: 'query',
      says: ({ edge, from }, moment) =>
        edge === 'depart' ? `A query leaves on ${moment.label(from)}; the page waits for its answer.` : null,
    },
    answer: { label: 'rows' },
  },
  fields: { inUse: { label: 'connections in use', glyph: 'hidden' } },
} as const satisfies Vocabulary;
