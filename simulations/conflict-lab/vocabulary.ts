import type { MarkMoment, Moment, SpanEdge, SpanWords, Vocabulary } from '@under-load/engine';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const keyOf = (item: number, moment: Moment) => {
  const key = moment.payload(item, 'key');
  return LETTERS.charAt(key) || `${key}:`;
};
const nameOf = (item: number, moment: Moment) => `${keyOf(item, moment)}${moment.payload(item, 'number')}`;
/** In a set a write adds its key or removes it. */
const signOf = (item: number, moment: Moment) =>
  moment.run.scenario.parameters['resolver'] !== 'or-set' ? '' : moment.payload(item, 'adds') === 1 ? '+' : '−';
const the = (thing: number, moment: Moment) => moment.label(thing);
const other = (thing: number, moment: Moment) => moment.label(1 - thing);

const bar = (label: string, more: Partial<SpanWords>): SpanWords => ({
  label,
  glyph: 'operation',
  inscription: ({ item }, moment) => `${signOf(item, moment)}${nameOf(item, moment)}`,
  ...more,
});

const writes = ({ edge, thing, item }: SpanEdge, moment: Moment) =>
  edge === 'begin'
    ? `${the(thing, moment)} takes write ${nameOf(item, moment)} and tells the client that it is done.`
    : null;

const met = (end: string) => (mark: MarkMoment, moment: Moment) =>
  `Write ${nameOf(mark.item, moment)} of ${other(mark.thing, moment)} arrives at ${the(mark.thing, moment)}, which has written the same key meanwhile. ${end}`;

export const vocabulary: Vocabulary = {
  items: {
    write: { one: 'write', many: 'writes' },
    request: { one: 'request', many: 'requests' },
  },
  spans: {
    write: bar('write that the other leader does not know', { status: 'wait', says: writes }),
    known: bar('write without conflict', { status: 'ok' }),
    conflict: bar('write in conflict', { status: 'stale' }),
    lost: bar('write that is dropped', { status: 'fail' }),
    cut: {
      label: 'link cut',
      glyph: 'outage',
      status: 'drop',
      says: ({ edge, thing }) =>
        thing > 0
          ? null
          : edge === 'begin'
            ? 'The link is cut. Both leaders go on taking writes.'
            : 'The link heals: each leader now tells the other what it has taken meanwhile.',
    },
  },
  travels: {
    copy: { label: 'copy of a write' },
    request: { label: 'write sent home' },
    answer: { label: 'answer' },
  },
  marks: {
    'arrival wins': {
      label: 'conflict, the arriving write wins',
      glyph: 'tick',
      status: 'fail',
      says: met('The arriving one has the later time stamp; the one that was here is dropped.'),
    },
    'arrival dropped': {
      label: 'conflict, the arriving write is dropped',
      glyph: 'tick',
      status: 'fail',
      says: met('What is here has the later time stamp; the arriving write is dropped.'),
    },
    'both kept': {
      label: 'conflict, both are kept',
      glyph: 'tick',
      status: 'stale',
      says: met('Neither knew of the other; both are kept, and the next reader gets both.'),
    },
    'added up': {
      label: 'conflict, both are counted',
      glyph: 'tick',
      status: 'ok',
      says: met('Each leader’s count is kept apart, so both count.'),
    },
    'set merged': {
      label: 'conflict in a set',
      glyph: 'tick',
      status: 'ok',
      says: (mark, moment) =>
        met(
          mark.value === 1
            ? 'One adds the element, the other removes it. The removal takes away only what it had seen, so the element stays.'
            : 'Both say the same of the element.',
        )(mark, moment),
    },
    overruled: {
      label: 'write dropped for an older one',
      glyph: 'tick',
      status: 'fail',
      says: ({ thing, item }, moment) =>
        `${the(thing, moment)} itself drops ${nameOf(item, moment)}: what it already holds has a later time stamp, from the clock that is ahead.`,
    },
  },
  fields: {
    conflicts: { label: 'writes in conflict so far', glyph: 'hidden' },
    apart: { label: 'keys on which the leaders differ', glyph: 'hidden' },
  },
};
