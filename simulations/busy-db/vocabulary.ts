import type { Vocabulary } from '@under-load/engine';
import { milliseconds } from '../calls/milliseconds.ts';
import { DATABASE } from './scene.ts';

export const vocabulary = {
  items: { request: { one: 'request', many: 'requests' } },
  marks: {
    ask: { label: 'is asked', glyph: 'arrival' },
    join: {
      label: 'waits',
      glyph: 'note',
      status: 'wait',
      says: ({ item, thing, value }, moment) =>
        `${moment.name(item)} waits for the ${moment.label(thing)}, ${value === 0 ? 'the next in line' : `behind ${value}`}.`,
    },
    answered: {
      label: 'is answered',
      glyph: 'tick',
      status: 'ok',
      says: ({ item, value }, moment) => `${moment.name(item)} is answered, ${milliseconds(value)} after it was asked.`,
    },
  },
  spans: {
    wait: { label: 'waits', glyph: 'queued', status: 'wait' },
    look: { label: 'looks at an answer', glyph: 'served' },
    compute: {
      label: 'computes',
      glyph: 'served',
      says: ({ edge, item, thing, at, start }, moment) =>
        edge === 'end' && thing === DATABASE
          ? `The database is done with ${moment.name(item)}, after ${milliseconds(at - start)} of computing.`
          : null,
    },
  },
  travels: {
    question: { label: 'query' },
    answer: { label: 'rows' },
  },
} as const satisfies Vocabulary;
