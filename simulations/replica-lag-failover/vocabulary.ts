import type { MarkMoment, Moment, SpanEdge, SpanWords, Vocabulary } from '@under-load/engine';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const numberOf = (item: number, moment: Moment) => String(moment.payload(item, 'number'));
const last = ({ item }: MarkMoment, moment: Moment) => moment.payload(item, 'last');
const keyOf = (item: number, moment: Moment) => {
  const key = moment.payload(item, 'key');
  return LETTERS.charAt(key) || String(key);
};
const writes = (count: number) => (count === 1 ? 'One acknowledged write' : `${count} acknowledged writes`);

const operation = (label: string, more: Partial<SpanWords>): SpanWords => ({
  label,
  glyph: 'operation',
  inscription: ({ item }, moment) => numberOf(item, moment),
  ...more,
});

type Say = (edge: SpanEdge, moment: Moment) => string | null;
const ends =
  (say: Say): Say =>
  (edge, moment) =>
    edge.edge === 'end' ? say(edge, moment) : null;

export const vocabulary: Vocabulary = {
  items: {
    write: { one: 'write', many: 'writes' },
    read: { one: 'read', many: 'reads' },
    tail: { one: 'end of a log', many: 'ends of logs' },
  },
  spans: {
    'open write': operation('write under way', {
      says: ({ edge, item }, moment) => (edge === 'begin' ? `A client makes write ${numberOf(item, moment)}.` : null),
    }),
    write: operation('write', {
      status: 'ok',
      says: ends(({ item }, moment) => `The client is told that write ${numberOf(item, moment)} is done.`),
    }),
    unanswered: operation('unanswered write', {
      status: 'drop',
      says: ends(({ item }, moment) => `The client of write ${numberOf(item, moment)} will hear nothing.`),
    }),
    'unanswered, kept': operation('unanswered write that is kept', {
      status: 'wait',
      says: ends(
        ({ item }, moment) =>
          `The client of write ${numberOf(item, moment)} will hear nothing, though a machine that is left has it.`,
      ),
    }),
    exposed: operation('acknowledged, not yet copied', {
      status: 'wait',
      says: ({ edge, item }, moment) =>
        edge === 'begin'
          ? `Write ${numberOf(item, moment)} is done for its client, and no machine that would survive has it.`
          : null,
    }),
    copied: operation('copied', {
      status: 'wait',
      says: ends(({ item }, moment) => `Write ${numberOf(item, moment)} has reached another machine.`),
    }),
    lost: operation('lost', { status: 'fail' }),
    down: {
      label: 'failed',
      glyph: 'outage',
      status: 'drop',
      says: ({ edge, thing }, moment) => (edge === 'begin' ? `The ${moment.label(thing)} fails.` : null),
    },
  },
  travels: {
    entry: { label: 'entry of the log' },
    confirmation: { label: 'confirmation' },
  },
  marks: {
    'leader gone': {
      label: 'leader gone',
      glyph: 'tick',
      status: 'fail',
      says: ({ value: lost }) =>
        lost === 0
          ? 'Every acknowledged write is on a machine that is left.'
          : `${writes(lost)} ${lost === 1 ? 'is' : 'are'} on no machine that is left.`,
    },
    promoted: {
      label: 'promoted',
      glyph: 'tick',
      status: 'ok',
      says: (mark, moment) =>
        `The ${moment.label(mark.thing)} has the longest log and takes over. For everybody, write ${last(mark, moment)} was the last.`,
    },
    'gives up': {
      label: 'leader gives up waiting',
      glyph: 'tick',
      status: 'wait',
      says: ({ value: waiting }) =>
        `The leader gives up on the follower, goes on without it, and answers ${waiting === 1 ? 'the client' : `all ${waiting} clients`} that waited.`,
    },
    refused: {
      label: 'write refused',
      glyph: 'tick',
      status: 'drop',
      says: () => 'A client wants to write, and there is no leader.',
    },
    read: {
      label: 'read',
      glyph: 'tick',
      says: ({ thing, item }, moment) =>
        `A client reads ${keyOf(item, moment)} at the ${moment.label(thing)}, which is up to date with it.`,
    },
    'stale read': {
      label: 'stale read',
      glyph: 'tick',
      status: 'stale',
      says: ({ thing, item }, moment) =>
        `A client reads ${keyOf(item, moment)} at the ${moment.label(thing)}, which does not have write ${moment.payload(item, 'missed')} yet.`,
    },
  },
  fields: {
    exposed: { label: 'acknowledged writes not yet copied', glyph: 'hidden' },
    last: { label: 'last entry', glyph: 'count' },
  },
};
