import type { MarkMoment, Moment, Vocabulary } from '@under-load/engine';
import { milliseconds } from '../calls/milliseconds.ts';

export const vocabulary = {
  items: { order: { one: 'order', many: 'orders' }, 'log write': { one: 'log write', many: 'log writes' } },
  marks: {
    'order comes': { label: 'order comes', glyph: 'arrival', says: comes },
    'log comes': { label: 'log write comes', glyph: 'arrival', says: comes },
  },
  spans: {
    'order is written': { label: 'order is written', glyph: 'operation', status: 'ok' },
    'log is written': {
      label: 'log entry is written',
      glyph: 'operation',
      status: 'slow',
      says: ({ edge, item, start, end, thing }, moment) =>
        edge === 'begin'
          ? `The ${moment.label(thing)} begins with ${moment.name(item)}, which takes it ${milliseconds(end - start)}.`
          : null,
    },
  },
  travels: {
    order: { label: 'order waits' },
    log: { label: 'log write waits', status: 'slow' },
  },
  fields: { inside: { label: 'writes at the store', glyph: 'hidden' } },
} as const satisfies Vocabulary;

function comes({ item, value }: MarkMoment, moment: Moment): string {
  return value === 0
    ? `${moment.name(item)} comes and is written at once.`
    : `${moment.name(item)} comes. All that came before it takes ${milliseconds(value)} more.`;
}
