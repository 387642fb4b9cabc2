import type { Vocabulary } from '@under-load/engine';
import { milliseconds } from '../calls/milliseconds.ts';

export const vocabulary = {
  items: { request: { one: 'request', many: 'requests' }, job: { one: 'job', many: 'jobs' } },
  marks: {
    answered: {
      label: 'answered',
      glyph: 'note',
      status: 'ok',
      says: ({ item, value }, moment) => `${moment.name(item)} is answered, ${milliseconds(value)} after it came.`,
    },
    'job comes': {
      label: 'job comes',
      glyph: 'arrival',
      says: ({ item }, moment) => `${moment.name(item)} comes in: a long one.`,
    },
    'job done': {
      label: 'job done',
      glyph: 'note',
      says: ({ item, value }, moment) => `${moment.name(item)} is done, ${milliseconds(value)} after it came.`,
    },
  },
  spans: {
    wait: {
      label: 'a user waits',
      glyph: 'operation',
      says: ({ edge, item }, moment) => (edge === 'begin' ? `A user sends ${moment.name(item)}.` : null),
    },
    'long wait': { label: 'a user has waited long', glyph: 'operation', status: 'slow' },
    request: { label: 'a request is worked on', glyph: 'operation', status: 'ok' },
    job: {
      label: 'a long job is worked on',
      glyph: 'operation',
      status: 'wait',
      says: ({ edge, item }, moment) => (edge === 'begin' ? `The processor takes up ${moment.name(item)}.` : null),
    },
  },
  fields: { unanswered: { label: 'requests unanswered', glyph: 'hidden' } },
} as const satisfies Vocabulary;
