import type { MarkMoment, Moment, SpanWords, Vocabulary } from '@under-load/engine';

const write = {
  label: 'write',
  glyph: 'operation',
  inscription: ({ item }, moment) => `w ${moment.payload(item, 'value')}`,
  says: ({ edge, thing, item }, moment) =>
    edge === 'begin'
      ? `${moment.label(thing)} asks to write ${moment.payload(item, 'value')}.`
      : `${moment.label(thing)} hears that ${moment.payload(item, 'value')} is written.`,
} as const satisfies SpanWords;

const read = {
  label: 'read',
  glyph: 'operation',
  inscription: ({ end, item }, moment) => (end === Infinity ? 'r' : `r → ${moment.payload(item, 'value')}`),
  says: ({ edge, thing, item }, moment) =>
    edge === 'begin'
      ? `${moment.label(thing)} asks for the value.`
      : `${moment.label(thing)} is told ${moment.payload(item, 'value')}.`,
} as const satisfies SpanWords;

export const vocabulary = {
  items: {
    write: { one: 'write', many: 'writes' },
    read: { one: 'read', many: 'reads' },
    contradiction: { one: 'contradiction', many: 'contradictions' },
  },
  spans: {
    write,
    read,
    'conflicting write': { ...write, label: 'cannot stand together', status: 'fail' },
    'conflicting read': { ...read, label: 'cannot stand together', status: 'fail' },
    'later write': { ...write, label: 'asked when it was stuck already', status: 'drop' },
    'later read': { ...read, label: 'asked when it was stuck already', status: 'drop' },
    rest: { label: 'behind the stuck beginning', glyph: 'outage' },
  },
  travels: { 'came before': { label: 'answered before the other was asked', status: 'fail' } },
  marks: {
    'takes effect': {
      label: 'write takes effect',
      glyph: 'tick',
      status: 'ok',
      says: ({ thing, value }, moment) =>
        `Here the write of ${moment.label(thing)} may be taken to happen: from now on the register holds ${value}.`,
    },
    sees: {
      label: 'read takes effect',
      glyph: 'tick',
      status: 'ok',
      says: ({ thing, value }, moment) =>
        `Here the read of ${moment.label(thing)} may be taken to happen, while the register holds ${value}.`,
    },
    stuck: { label: 'no order left', glyph: 'tick', status: 'fail', says: contradiction },
    verdict: { label: 'verdict', glyph: 'note', says: verdict },
  },
  fields: {
    value: { label: 'value', glyph: 'count' },
    beginning: {
      label: 'shortest stuck beginning',
      glyph: 'shade',
      values: ['', 'shortest beginning that no order explains'],
      shades: ['plain', 'fail'],
    },
    underWay: { label: 'operations under way', glyph: 'hidden' },
  },
} as const satisfies Vocabulary;

function contradiction(mark: MarkMoment, moment: Moment): string {
  const count = moment.payload(mark.item, 'prefix');
  const stuck =
    count === 1
      ? 'This one operation cannot be explained by itself'
      : `The shortest beginning that is stuck has ${count} operations`;
  return `No order explains ${told(mark, moment)}. ${stuck}: ${beginning(moment)}.`;
}

/** The answers that do not go together, from "that" or "these answers" on. */
function told({ item: blame }: MarkMoment, moment: Moment): string {
  const culprit = operation(moment, moment.payload(blame, 'culprit'));
  const [first, second] = ['first', 'second'].map((name) => moment.payload(blame, name)) as [number, number];
  if (Number.isNaN(first)) return `that ${culprit.heard}`;
  const [earlier, later] = [operation(moment, first), operation(moment, second)];
  const both = `these answers: ${earlier.heard} before ${later.asked}`;
  return second === culprit.item || first === culprit.item ? both : `${both}, and yet ${culprit.heard}`;
}

/** The operations of the shortest stuck beginning by name, in order of call: `A writes 1, B reads 0`. */
function beginning(moment: Moment): string {
  const { items, names, spans } = moment.run;
  const part = (row: number) => moment.payload(spans.item[row]!, 'part');
  const rows = [...spans.item.keys()].filter((row) => spans.item[row]! >= 0 && part(row) > 0);
  rows.sort((a, b) => spans.start[a]! - spans.start[b]! || a - b);
  return rows
    .map((row) => {
      const item = spans.item[row]!;
      const client = moment.label(spans.thing[row]!).replace('client ', '');
      const value = moment.payload(item, 'value');
      const open = part(row) === 2 ? '' : ' (no answer yet)';
      if (names.items[items.kind[item] ?? 0] === 'write') return `${client} writes ${value}${open}`;
      return open ? `${client} reads${open}` : `${client} reads ${value}`;
    })
    .join(', ');
}

/** What an operation's client heard, and what it asked for, as parts of a sentence. */
function operation(
  moment: Moment,
  item: number,
): { readonly item: number; readonly heard: string; readonly asked: string } {
  const { run } = moment;
  const client = moment.label(run.spans.thing[run.spans.item.indexOf(item)] ?? -1);
  const value = moment.payload(item, 'value');
  const kind = run.names.items[run.items.kind[item] ?? 0];
  return kind === 'write'
    ? { item, heard: `${client} heard that ${value} was written`, asked: `${client} asked to write ${value}` }
    : { item, heard: `${client} was told ${value}`, asked: `${client} asked and was told ${value}` };
}

function verdict(mark: MarkMoment, moment: Moment): string {
  if (mark.value < 0) return 'The search for an order was given up: too many operations overlap.';
  const [linearizable, sequential, regular] = [1, 2, 4].map((bit) => Math.floor(mark.value / bit) % 2 === 1);
  if (linearizable) return 'The history is linearizable: one instant for each operation explains every answer.';
  return `Not linearizable: no order explains ${beginning(moment)}. ${rest(sequential === true, regular === true)}`;
}

function rest(sequential: boolean, regular: boolean): string {
  if (sequential && regular) return 'It is sequentially consistent, and each read by itself is regular.';
  if (sequential)
    return 'It is sequentially consistent, but not regular: the order that explains it ignores the clock.';
  if (regular) return 'It is regular, read by read, but not sequentially consistent.';
  return 'It is neither sequentially consistent nor regular.';
}
