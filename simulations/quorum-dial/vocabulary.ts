import type { MarkMoment, Moment, SpanEdge, SpanWords, TravelWords, Vocabulary } from '@under-load/engine';

const valueOf = (item: number, moment: Moment) => moment.payload(item, 'value');

const write = {
  label: 'write',
  glyph: 'operation',
  inscription: ({ item }, moment) => `w ${valueOf(item, moment)}`,
  says: ({ edge, item }, moment) => {
    const [value, waits] = [valueOf(item, moment), moment.payload(item, 'waits')];
    const enough = waits === 1 ? 'one replica has it' : `${waits} replicas have it`;
    return edge === 'begin'
      ? `The writer sends ${value} to every replica.`
      : `The write of ${value} is confirmed: ${enough}.`;
  },
} as const satisfies SpanWords;

const asks = ({ edge, item }: SpanEdge, moment: Moment) =>
  edge === 'end' ? null : `A reader asks ${replicasIn(moment.payload(item, 'asked'))}.`;

const read = {
  label: 'fresh read',
  glyph: 'operation',
  status: 'ok',
  inscription: ({ item }, moment) => `${valueOf(item, moment)}`,
  says: ({ item }, moment) => `The reader is told ${valueOf(item, moment)}.`,
} as const satisfies SpanWords;

const staleRead = {
  ...read,
  label: 'stale read',
  status: 'stale',
  says: ({ item }, moment) =>
    `The reader is told ${valueOf(item, moment)}, though the write of ${moment.payload(item, 'confirmed')} was confirmed before it asked.`,
} as const satisfies SpanWords;

const message = (label: string, lost: string): TravelWords => ({
  label,
  says: ({ edge, to, item }, moment) =>
    edge === 'lost' ? `${lost} ${valueOf(item, moment)} is lost on its way to ${moment.label(to)}.` : null,
});

export const vocabulary = {
  items: {
    write: { one: 'write', many: 'writes' },
    read: { one: 'read', many: 'reads' },
    contradiction: { one: 'contradiction', many: 'contradictions' },
  },
  spans: {
    write,
    'open read': { label: 'read under way', glyph: 'operation', says: asks },
    'contradicted write': { ...write, label: 'write in contradiction', status: 'fail' },
    read,
    'stale read': staleRead,
    'contradicted read': {
      ...read,
      label: 'read in contradiction',
      status: 'fail',
      says: (edge, moment) =>
        (valueOf(edge.item, moment) < moment.payload(edge.item, 'confirmed') ? staleRead : read).says(edge, moment),
    },
  },
  travels: {
    store: message('write to a replica', 'The write of'),
    repair: {
      ...message('value written back', 'The copy of'),
      says: ({ edge, to, item }, moment) =>
        edge === 'depart'
          ? `The reader has ${moment.label(to)} store ${valueOf(item, moment)} before it tells it.`
          : edge === 'lost'
            ? `The copy of ${valueOf(item, moment)} is lost on its way to ${moment.label(to)}.`
            : null,
    },
    answer: { label: 'answer to a read', says: () => null },
  },
  marks: {
    contradiction: { label: 'no order left', glyph: 'tick', status: 'fail', says: contradiction },
    verdict: { label: 'verdict', glyph: 'note', says: ({ value }) => verdict(value) },
  },
  fields: {
    value: {
      label: 'value',
      glyph: 'count',
      says: ({ thing, value, before }, moment) =>
        Number.isNaN(before) ? null : `${moment.label(thing)} now has ${value}.`,
    },
    behind: { label: 'behind the last write', glyph: 'hidden' },
  },
} as const satisfies Vocabulary;

/** `replica 2`, or `replicas 1 and 3`, from the number that `tell` made of them. */
function replicasIn(mask: number): string {
  const numbers = [1, 2, 3, 4, 5, 6, 7].filter((number) => (mask >> (number - 1)) & 1);
  if (numbers.length === 1) return `replica ${numbers[0]}`;
  return `replicas ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

function contradiction({ item: blame }: MarkMoment, moment: Moment): string {
  const [first, second] = ['first', 'second'].map((name) => moment.payload(blame, name)) as [number, number];
  if (Number.isNaN(first)) return 'No one order explains all these answers.';
  const heard = (item: number) =>
    moment.run.names.items[moment.run.items.kind[item] ?? 0] === 'write'
      ? `${valueOf(item, moment)} was confirmed`
      : `a reader was told ${valueOf(item, moment)}`;
  const asked =
    moment.run.names.items[moment.run.items.kind[second] ?? 0] === 'write'
      ? `${valueOf(second, moment)} was written`
      : `another asked and was told ${valueOf(second, moment)}`;
  return `No order explains these answers: ${heard(first)} before ${asked}.`;
}

function verdict(coded: number): string {
  const [linearizable, regular, converged, undecided] = [1, 2, 4, 8].map((bit) => Math.floor(coded / bit) % 2 === 1);
  const order = linearizable
    ? 'The history is linearizable'
    : regular
      ? 'The history is regular but not linearizable'
      : 'The history is neither linearizable nor regular';
  if (undecided) return `${order}. A message is still under way.`;
  if (converged) return `${order}${linearizable ? ', and' : ', but'} in the end all replicas agree.`;
  return `${order}, and the last reads disagree for good.`;
}
