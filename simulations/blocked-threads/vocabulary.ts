import type { Vocabulary } from '@under-load/engine';
import { milliseconds } from '../calls/milliseconds.ts';
import { DOING } from './stage.ts';

export const vocabulary = {
  items: { request: { one: 'request', many: 'requests' } },
  marks: {
    arrive: { label: 'arrives', glyph: 'arrival' },
    join: {
      label: 'waits for a thread',
      glyph: 'note',
      status: 'wait',
      says: ({ item, value }, moment) =>
        `${moment.name(item)} finds no free thread and waits${value === 0 ? '' : ` behind ${value}`}.`,
    },
    compute: {
      label: 'computes',
      glyph: 'note',
      says: ({ item, thing, value }, moment) =>
        `${thing < 0 ? 'A thread' : moment.label(thing)} computes for ${moment.name(item)}, ${milliseconds(value)}.`,
    },
    block: {
      label: 'blocks its thread',
      glyph: 'note',
      status: 'slow',
      says: ({ item, thing }, moment) =>
        `${moment.name(item)} asks the database; ${thing < 0 ? 'its thread' : moment.label(thing)} waits with it.`,
    },
    'let go': {
      label: 'lets its thread go',
      glyph: 'note',
      says: ({ item }, moment) => `${moment.name(item)} asks the database; its thread goes on to another request.`,
    },
    'no thread': {
      label: 'is refused',
      glyph: 'tick',
      status: 'fail',
      says: ({ item, value }, moment) =>
        `${moment.name(item)} finds ${value} waiting for a thread, no room, and is answered 503.`,
    },
    'no connection': {
      label: 'gets no connection',
      glyph: 'tick',
      status: 'fail',
      says: ({ item, value }, moment) =>
        `${moment.name(item)} finds ${value} waiting for a connection, no room, and is answered 503.`,
    },
    answered: {
      label: 'is answered',
      glyph: 'tick',
      status: 'ok',
      says: ({ item, value }, moment) => `${moment.name(item)} is answered after ${milliseconds(value)}.`,
    },
  },
  fields: {
    doing: {
      label: 'doing',
      glyph: 'shade',
      values: DOING,
      shades: ['plain', 'ok', 'slow', 'wait', 'stale'],
    },
    waiting: { label: 'waiting for a thread', glyph: 'hidden' },
  },
} as const satisfies Vocabulary;
