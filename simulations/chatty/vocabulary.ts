import type { Vocabulary } from '@under-load/engine';
import { milliseconds } from '../calls/milliseconds.ts';

export const vocabulary = {
  items: { operation: { one: 'operation', many: 'operations' } },
  marks: {
    arrive: { label: 'begins', glyph: 'arrival' },
    done: {
      label: 'is done',
      glyph: 'tick',
      status: 'ok',
      says: ({ item, thing, value }, moment) =>
        `${moment.label(thing)} has ${moment.name(item)} done after ${milliseconds(value)}.`,
    },
  },
  spans: {
    operation: {
      label: 'operation under way',
      glyph: 'operation',
      says: ({ edge, item, thing }, moment) =>
        edge === 'begin' ? `${moment.label(thing)} begins ${moment.name(item)}.` : null,
    },
  },
  travels: {
    question: {
      label: 'call',
      says: ({ edge, from }, moment) => (edge === 'depart' ? `${moment.label(from)} calls the service.` : null),
    },
    answer: { label: 'answer' },
  },
  fields: { underWay: { label: 'operations under way', glyph: 'hidden' } },
} as const satisfies Vocabulary;
