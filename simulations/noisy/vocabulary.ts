import type { MarkMoment, Moment, Vocabulary } from '@under-load/engine';
import { milliseconds } from '../calls/milliseconds.ts';

const whose = ({ item, thing }: MarkMoment, moment: Moment): string => `${moment.name(item)} of ${moment.label(thing)}`;

export const vocabulary = {
  items: { request: { one: 'request', many: 'requests' } },
  marks: {
    arrive: { label: 'arrives', glyph: 'arrival' },
    join: {
      label: 'waits',
      glyph: 'note',
      status: 'wait',
      says: (mark, moment) =>
        moment.run.scenario.parameters['policy'] === 'deficit-round-robin'
          ? `${whose(mark, moment)} joins its tenant’s own line, behind ${mark.value}.`
          : `${whose(mark, moment)} joins the line of all, behind ${mark.value}.`,
    },
    'no room': {
      label: 'finds no room',
      glyph: 'tick',
      status: 'fail',
      says: (mark, moment) => `${whose(mark, moment)} finds no room and is turned away.`,
    },
    'over the limit': {
      label: 'is over the limit',
      glyph: 'tick',
      status: 'fail',
      says: (mark, moment) =>
        `${whose(mark, moment)} finds no token left and is refused: its tenant is over the limit.`,
    },
    answered: {
      label: 'is answered',
      glyph: 'tick',
      status: 'ok',
      says: (mark, moment) => `${whose(mark, moment)} is answered, ${milliseconds(mark.value)} after it came.`,
    },
  },
  spans: {
    wait: { label: 'waits', glyph: 'queued', status: 'wait' },
    serve: { label: 'is served', glyph: 'served' },
  },
  fields: { others: { label: 'waiting, of the other tenants', glyph: 'hidden' } },
} as const satisfies Vocabulary;
