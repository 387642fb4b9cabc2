import type { MarkMoment, Moment, Vocabulary } from '@under-load/engine';

export const vocabulary = {
  items: { read: { one: 'read', many: 'reads' }, reload: { one: 'reload', many: 'reloads' } },
  spans: {
    fresh: { label: 'entry', glyph: 'operation' },
    due: {
      label: 'in the refresh window',
      glyph: 'operation',
      status: 'wait',
      says: ({ edge, thing }, moment) =>
        edge === 'begin' ? `The entry of ${moment.label(thing)} comes into its refresh window.` : null,
    },
    waits: {
      label: 'a read waits',
      glyph: 'operation',
      status: 'fail',
    },
  },
  travels: {
    question: { label: 'load' },
    answer: {
      label: 'loaded',
      says: ({ edge, to }, moment) =>
        edge === 'arrive' ? `A new entry of ${moment.label(to)} is in the cache.` : null,
    },
  },
  marks: {
    arrive: { label: 'read', glyph: 'arrival' },
    hit: {
      label: 'hit',
      glyph: 'tick',
      says: (mark, moment) => `A read of ${moment.label(mark.thing)} finds an entry ${age(mark)} old.`,
    },
    ahead: {
      label: 'hit that starts a reload',
      glyph: 'tick',
      status: 'ok',
      says: (mark, moment) =>
        `A read of ${moment.label(mark.thing)} finds an entry ${age(mark)} old, late in its life. It is answered at once and starts a reload.`,
    },
    miss: { label: 'miss', glyph: 'tick', status: 'fail', says: sayMiss },
  },
} as const satisfies Vocabulary;

function sayMiss({ thing }: MarkMoment, moment: Moment): string {
  return `A read of ${moment.label(thing)} finds nothing and waits for the database.`;
}

function age({ value }: MarkMoment): string {
  return `${Math.round(10 * value) / 10} s`;
}
