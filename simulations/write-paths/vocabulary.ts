import type { MarkMoment, Moment, SpanEdge, SpanWords, TravelWords, Vocabulary } from '@under-load/engine';
import { CACHE } from './stage.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Key and version in few characters: `b4`; beyond the letters `31:4`. */
function value(key: number, version: number): string {
  return key < LETTERS.length ? `${LETTERS.charAt(key)}${version}` : `${key}:${version}`;
}
const keyName = (key: number): string => LETTERS.charAt(key) || String(key);

const of = (item: number, moment: Moment, version: 'version' | 'newest' = 'version'): string =>
  value(moment.payload(item, 'key'), moment.payload(item, version));

const operation = (label: string, more: Pick<SpanWords, 'inscription' | 'says'> & Partial<SpanWords>): SpanWords => ({
  label,
  glyph: 'operation',
  ...more,
});

type Say = (edge: SpanEdge, moment: Moment) => string | null;
const begins =
  (say: Say): Say =>
  (edge, moment) =>
    edge.edge === 'begin' ? say(edge, moment) : null;
const ends =
  (say: Say): Say =>
  (edge, moment) =>
    edge.edge === 'end' ? say(edge, moment) : null;

const who = ({ thing }: SpanEdge, moment: Moment) => moment.label(thing);
const written = (edge: SpanEdge, moment: Moment) => `w ${of(edge.item, moment)}`;
const told = (edge: SpanEdge, moment: Moment) => `r ${of(edge.item, moment)}`;
const asked = (edge: SpanEdge, moment: Moment) => `r ${keyName(moment.payload(edge.item, 'key'))}`;

const message = (label: string): TravelWords => ({ label });

function rows(item: number, moment: Moment): string {
  const count = moment.payload(item, 'rows');
  return Number.isNaN(count) ? of(item, moment) : `${count} rows`;
}

export const vocabulary: Vocabulary = {
  items: {
    read: { one: 'read', many: 'reads' },
    write: { one: 'write', many: 'writes' },
    answer: { one: 'answer', many: 'answers' },
    entry: { one: 'entry', many: 'entries' },
    batch: { one: 'batch', many: 'batches' },
  },
  spans: {
    'open write': operation('write under way', {
      inscription: written,
      says: begins((edge, moment) => `${who(edge, moment)} writes ${of(edge.item, moment)}.`),
    }),
    write: operation('write', {
      status: 'ok',
      inscription: written,
      says: ends((edge, moment) => `${who(edge, moment)} is told that ${of(edge.item, moment)} is written.`),
    }),
    'failed write': operation('failed write', {
      status: 'drop',
      inscription: (edge, moment) => `${written(edge, moment)} ✕`,
      says: ends((edge, moment) => `${who(edge, moment)} gets no acknowledgement for ${of(edge.item, moment)}.`),
    }),
    'open read': operation('read under way', {
      inscription: asked,
      says: begins((edge, moment) => `${who(edge, moment)} asks for ${keyName(moment.payload(edge.item, 'key'))}.`),
    }),
    read: operation('read', {
      inscription: told,
      says: ends((edge, moment) => `${who(edge, moment)} is told ${of(edge.item, moment)}.`),
    }),
    'stale read': operation('stale read', {
      status: 'stale',
      inscription: told,
      says: ends(
        (edge, moment) =>
          `${who(edge, moment)} is told ${of(edge.item, moment)}, though ${of(edge.item, moment, 'newest')} had been acknowledged before it asked.`,
      ),
    }),
    'failed read': operation('failed read', {
      status: 'drop',
      inscription: (edge, moment) => `${asked(edge, moment)} ✕`,
      says: ends((edge, moment) => `${who(edge, moment)} gets no answer: the cache is away.`),
    }),
    unsaved: operation('only in the cache', {
      status: 'wait',
      inscription: (edge, moment) => of(edge.item, moment),
      says: begins((edge, moment) => `The cache has ${of(edge.item, moment)} and acknowledges it. No disk has it yet.`),
    }),
    sent: operation('sent to the database', {
      status: 'wait',
      inscription: (edge, moment) => of(edge.item, moment),
    }),
    lost: operation('lost', { status: 'fail', inscription: (edge, moment) => of(edge.item, moment) }),
    commit: operation('row written', {
      inscription: (edge, moment) => rows(edge.item, moment),
      says: ends((edge, moment) => `The database has written ${rows(edge.item, moment)}.`),
    }),
    down: {
      label: 'cache away',
      glyph: 'outage',
      status: 'drop',
      says: ({ edge }) => (edge === 'end' ? 'The cache is back, and empty.' : null),
    },
  },
  travels: {
    ask: message('question'),
    answer: message('answer'),
    store: message('value to store'),
    done: message('confirmation'),
    delete: message('deletion'),
    refused: { label: 'no answer', status: 'fail' },
  },
  marks: {
    delete: {
      label: 'entry deleted',
      glyph: 'tick',
      says: ({ item }, moment) => `The cache drops its entry of ${keyName(moment.payload(item, 'key'))}.`,
    },
    old: {
      label: 'old value put in',
      glyph: 'tick',
      status: 'stale',
      says: ({ item }, moment) =>
        `The old ${of(item, moment)} is put into the cache, after the writer of ${of(item, moment, 'newest')} had told it. It stays until the key is written again.`,
    },
    crash: { label: 'crash', glyph: 'tick', status: 'fail', says: sayCrash },
  },
  fields: {
    unsaved: { label: 'updates only in the cache', glyph: 'hidden' },
    holds: { label: 'version held', glyph: 'count', values: ['–'] },
  },
};

function sayCrash({ thing, value: lost }: MarkMoment, moment: Moment): string {
  if (thing !== CACHE)
    return `${moment.label(thing)} crashes. What it had begun, it will not finish; what it had sent to the database is done.`;
  if (lost === 0) return 'The cache crashes. What it held, the database has too.';
  const updates = lost === 1 ? 'one acknowledged update' : `${lost} acknowledged updates`;
  return `The cache crashes, and ${updates} with it: nobody else had ${lost === 1 ? 'it' : 'them'}.`;
}
