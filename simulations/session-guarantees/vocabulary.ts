import type { Moment, SpanEdge, SpanWords, Vocabulary } from '@under-load/engine';
import { PAIRS } from './session.ts';

const valueOf = (item: number, moment: Moment) => moment.payload(item, 'value');
const clientOf = ({ item }: { item: number }, moment: Moment) =>
  PAIRS[moment.payload(item, 'pair')]?.client ?? 'client';
const isSecond = ({ item }: { item: number }, moment: Moment) => !Number.isNaN(moment.payload(item, 'before'));
const who = (edge: SpanEdge, moment: Moment) => `${isSecond(edge, moment) ? 'The' : 'A'} ${clientOf(edge, moment)}`;

const write = {
  label: 'write',
  glyph: 'operation',
  inscription: ({ item }, moment) => `w${valueOf(item, moment)}`,
  says: (edge, moment) =>
    edge.edge === 'begin'
      ? `${who(edge, moment)} writes${isSecond(edge, moment) ? ' again' : ''}.`
      : `The write is done: it is version ${valueOf(edge.item, moment)}.`,
} as const satisfies SpanWords;

const read = {
  label: 'read',
  glyph: 'operation',
  status: 'ok',
  inscription: ({ item }, moment) => String(valueOf(item, moment)),
  says: (edge, moment) =>
    edge.edge === 'begin'
      ? `${who(edge, moment)} ${isSecond(edge, moment) && moment.payload(edge.item, 'pair') === 1 ? 'reads again' : 'reads'}.`
      : `The ${clientOf(edge, moment)} is told ${valueOf(edge.item, moment)}.`,
} as const satisfies SpanWords;

const staleRead = {
  ...read,
  label: 'read that misses somebody’s write',
  status: 'stale',
  says: (edge, moment) =>
    edge.edge === 'begin'
      ? read.says(edge, moment)
      : `The ${clientOf(edge, moment)} is told ${valueOf(edge.item, moment)}; ${moment.payload(edge.item, 'latest')} was already written.`,
} as const satisfies SpanWords;

export const vocabulary = {
  items: {
    read: { one: 'read', many: 'reads' },
    write: { one: 'write', many: 'writes' },
    version: { one: 'version', many: 'versions' },
  },
  spans: {
    write,
    read,
    'open read': { label: 'read under way', glyph: 'operation', says: read.says },
    'stale read': staleRead,
    'broken read': {
      ...read,
      label: 'read of a broken session',
      status: 'fail',
      says: (edge, moment) =>
        edge.edge === 'end' && isSecond(edge, moment) ? brokenRead(edge, moment) : read.says(edge, moment),
    },
    'broken write': {
      ...write,
      label: 'write of a broken session',
      status: 'fail',
      says: (edge, moment) =>
        edge.edge === 'end' && isSecond(edge, moment) ? brokenWrite(edge, moment) : write.says(edge, moment),
    },
  },
  travels: {
    ask: { label: 'question', says: () => null },
    answer: { label: 'answer', says: () => null },
    copy: { label: 'copy of a write', says: () => null },
  },
  marks: {
    'other write': {
      label: 'write by somebody else',
      glyph: 'note',
      says: ({ thing, value }, moment) => `Somebody else writes ${value} at the ${moment.label(thing)}.`,
    },
    waits: {
      label: 'replica catches up',
      glyph: 'tick',
      status: 'wait',
      says: ({ thing, value }, moment) =>
        `The ${moment.label(thing)} has nothing as new as ${value}, which the client has seen: it waits until it has.`,
    },
  },
  fields: {
    value: {
      label: 'value',
      glyph: 'count',
      says: ({ thing, value, before }, moment) =>
        Number.isNaN(before) ? null : `The ${moment.label(thing)} now has ${value}.`,
    },
    behind: { label: 'behind the newest write', glyph: 'hidden' },
  },
} as const satisfies Vocabulary;

function brokenRead(edge: SpanEdge, moment: Moment): string {
  const [told, before] = [valueOf(edge.item, moment), moment.payload(edge.item, 'before')];
  return moment.payload(edge.item, 'pair') === 0
    ? `The author is told ${told}, and does not find its own write, ${before}.`
    : `The reader is told ${told} after it was told ${before}: for this client time has run backwards.`;
}

function brokenWrite(edge: SpanEdge, moment: Moment): string {
  const [made, before] = [valueOf(edge.item, moment), moment.payload(edge.item, 'before')];
  return moment.payload(edge.item, 'pair') === 2
    ? `The second write becomes ${made}, older than the editor’s first, ${before}: it will be lost.`
    : `The write becomes ${made}, older than ${before}, which the replier had read: whoever keeps the newest never sees the reply.`;
}
