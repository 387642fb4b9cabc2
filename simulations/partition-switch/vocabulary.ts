import type { Moment, SpanEdge, SpanWords, TravelWords, Vocabulary } from '@under-load/engine';

const operation = (label: string, more: Pick<SpanWords, 'inscription' | 'says'> & Partial<SpanWords>): SpanWords => ({
  label,
  glyph: 'operation',
  ...more,
});

const asks = ({ thing }: SpanEdge, moment: Moment) => `A client at ${moment.label(thing)} asks for the value.`;
const writes = ({ thing, item }: SpanEdge, moment: Moment) =>
  `The writer at ${moment.label(thing)} writes ${moment.payload(item, 'value')}.`;
const told = ({ item }: SpanEdge, moment: Moment) => String(moment.payload(item, 'value'));

const message = (label: string, inscription: (value: number) => string): TravelWords => ({
  label,
  inscription: ({ item }, moment) => inscription(moment.payload(item, 'value')),
  says: ({ edge, from, to }, moment) =>
    edge === 'lost' ? `A message from ${moment.label(from)} to ${moment.label(to)} is lost at the cut.` : null,
});

export const vocabulary: Vocabulary = {
  items: {
    read: { one: 'read', many: 'reads' },
    write: { one: 'write', many: 'writes' },
    answer: { one: 'answer', many: 'answers' },
    repair: { one: 'repair', many: 'repairs' },
  },
  spans: {
    read: operation('read', {
      status: 'ok',
      inscription: told,
      says: (edge, moment) => `The client at ${moment.label(edge.thing)} is told ${told(edge, moment)}.`,
    }),
    'stale read': operation('stale read', {
      status: 'stale',
      inscription: told,
      says: (edge, moment) =>
        `The client at ${moment.label(edge.thing)} is told ${told(edge, moment)}, though the write of ${moment.payload(edge.item, 'confirmed')} was done before it asked.`,
    }),
    'refused read': operation('refused read', {
      status: 'fail',
      inscription: () => '✕',
      says: (edge, moment) =>
        `${moment.label(edge.thing)} refuses the read: it has not heard from a majority of the replicas.`,
    }),
    'open read': operation('read under way', {
      inscription: () => '…',
      says: (edge, moment) => (edge.edge === 'begin' ? asks(edge, moment) : null),
    }),
    write: operation('write', {
      inscription: (edge, moment) => `w ${told(edge, moment)}`,
      says: (edge, moment) => `The write of ${told(edge, moment)} is done.`,
    }),
    'refused write': operation('refused write', {
      status: 'fail',
      inscription: (edge, moment) => `w ${told(edge, moment)} ✕`,
      says: (edge, moment) =>
        `${moment.label(edge.thing)} gives up on the write of ${told(edge, moment)}: too few replicas confirm it.`,
    }),
    'open write': operation('write under way', {
      inscription: (edge, moment) => `w ${told(edge, moment)}`,
      says: (edge, moment) => (edge.edge === 'begin' ? writes(edge, moment) : null),
    }),
    cut: {
      label: 'cut off',
      glyph: 'outage',
      status: 'drop',
      says: ({ edge, thing }, moment) => {
        const site = moment.label(thing);
        return edge === 'begin' ? `${site} is cut off from the others.` : `${site} can reach the others again.`;
      },
    },
  },
  travels: {
    ask: message('question', () => '?'),
    value: message('answer', () => ''),
    store: message('write to a replica', (value) => (Number.isNaN(value) ? 'store' : `w ${value}`)),
    stored: message('confirmation', () => 'ok'),
  },
  marks: {
    disagree: {
      label: 'replicas disagree',
      glyph: 'note',
      says: ({ thing, value }, moment) =>
        `The replicas that answer ${moment.label(thing)} disagree. Before it tells ${value}, it has a majority store it.`,
    },
  },
  fields: {
    value: { label: 'value', glyph: 'count' },
    age: {
      label: 'age',
      glyph: 'shade',
      values: ['newest', 'site has not got the newest write'],
      shades: ['plain', 'stale'],
    },
    behind: { label: 'writes not yet here', glyph: 'hidden' },
  },
};
