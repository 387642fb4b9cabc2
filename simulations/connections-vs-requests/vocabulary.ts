import type { MarkMoment, Moment, Vocabulary } from '@under-load/engine';
import { BALANCER } from './model.ts';

export const vocabulary = {
  items: { connection: { one: 'connection', many: 'connections' }, request: { one: 'request', many: 'requests' } },
  marks: {
    ask: { label: 'asks', glyph: 'arrival' },
    route: { label: 'is sent on', glyph: 'choice', says: sayRoute },
  },
  spans: {
    open: {
      label: 'open',
      glyph: 'served',
      says: ({ edge, item, thing, at }, moment) =>
        edge === 'end' || at === 0
          ? null
          : `Client ${moment.payload(item, 'client')} connects anew, and its connection ${thing === BALANCER ? 'ends at the balancer' : `leads to ${moment.label(thing)}`}.`,
    },
  },
  fields: {
    presence: {
      label: 'presence',
      glyph: 'shade',
      values: ['not yet', 'up', 'down'],
      shades: ['drop', 'plain', 'fail'],
      says: ({ thing, value, before }, moment) =>
        value === before || Number.isNaN(before)
          ? null
          : `${moment.label(thing)} ${value === 2 ? 'goes down' : before === 0 ? 'is added' : 'is back'}.`,
    },
    share: { label: 'share of the requests', glyph: 'count', unit: '%' },
    newShare: { label: 'share of the new server', glyph: 'hidden', unit: '%' },
  },
} as const satisfies Vocabulary;

const ANSWERS = {
  nat: 'its answer comes back through the balancer',
  dsr: 'its answer goes straight to the client',
  tunnel: 'it travels wrapped, and its answer goes straight to the client',
} as const;

function sayRoute({ item, thing }: MarkMoment, moment: Moment): string {
  const { layer, forwarding } = moment.run.scenario.parameters;
  const request = `${moment.name(item)} of client ${moment.payload(item, 'client')}`;
  const server = moment.label(thing);
  return layer === 'requests'
    ? `${request} is read by the balancer and sent to ${server}.`
    : `${request} follows its connection to ${server}; ${ANSWERS[forwarding as keyof typeof ANSWERS]}.`;
}
