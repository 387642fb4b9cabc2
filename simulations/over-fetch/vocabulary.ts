import type { Vocabulary } from '@under-load/engine';
import { milliseconds } from '../calls/milliseconds.ts';
import { LINK } from './scene.ts';

export const vocabulary = {
  items: { view: { one: 'view', many: 'views' } },
  marks: {
    arrive: { label: 'is asked for', glyph: 'arrival' },
    join: {
      label: 'waits',
      glyph: 'note',
      status: 'wait',
      says: ({ item, thing, value }, moment) =>
        thing === LINK
          ? `The rows of ${moment.name(item)} find the link taken and wait behind ${value + 1}.`
          : `A query of ${moment.name(item)} finds the database at work and waits behind ${value + 1}.`,
    },
    answered: {
      label: 'has its rows',
      glyph: 'tick',
      status: 'ok',
      says: ({ item, value }, moment) =>
        `${moment.name(item)} has all it needs, ${milliseconds(value)} after it was asked for.`,
    },
  },
  spans: {
    wait: { label: 'waits', glyph: 'queued', status: 'wait' },
    compute: { label: 'is looked up', glyph: 'served' },
    transfer: {
      label: 'is on the link',
      glyph: 'served',
      says: ({ edge, item, start, end }, moment) =>
        edge === 'begin' ? `Rows of ${moment.name(item)} take the link for ${milliseconds(end - start)}.` : null,
    },
  },
} as const satisfies Vocabulary;
