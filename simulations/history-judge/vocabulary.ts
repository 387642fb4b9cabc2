import type { MarkMoment, Moment, SpanWords, Vocabulary } from '@under-load/engine';

const write = {
  label: 'write',
  glyph: 'operation',
  inscription: ({ item }, moment) => `w ${moment.payload(item, 'value')}`,
  says: ({ edge, thing, item }, moment) =>
    edge === 'begin'
      ? `${capital(moment.label(thing))} asks to write ${moment.payload(item, 'value')}.`
      : `${capital(moment.label(thing))} hears that ${moment.payload(item, 'value')} is written.`,
} as const satisfies SpanWords;

const read = {
  label: 'read',
  glyph: 'operation',
  inscription: ({ end, item }, moment) => (end === Infinity ? 'r' : `r → ${moment.payload(item, 'value')}`),
  says: ({ edge, thing, item }, moment) =>
    edge === 'begin'
      ? `${capital(moment.label(thing))} asks for the value.`
      : `${capital(moment.label(thing))} is told ${moment.payload(item, 'value')}.`,
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
    'conflicting write': { ...write, status: 'fail' },
    'conflicting read': { ...read, status: 'fail' },
  },
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
    verdict: { label: 'verdict', glyph: 'note', says: ({ value }) => verdict(value) },
  },
  fields: {
    value: { label: 'value', glyph: 'count' },
    underWay: { label: 'operations under way', glyph: 'hidden' },
  },
} as const satisfies Vocabulary;

function contradiction(mark: MarkMoment, moment: Moment): string {
  const prefix = moment.payload(mark.item, 'prefix');
  const stuck =
    prefix === 1
      ? 'This one operation cannot be explained by itself.'
      : `The ${prefix} operations asked for by now are the shortest beginning that has none.`;
  return `${blamed(mark, moment)} ${stuck}`;
}

function blamed({ item: blame }: MarkMoment, moment: Moment): string {
  const culprit = operation(moment, moment.payload(blame, 'culprit'));
  const [first, second] = ['first', 'second'].map((name) => moment.payload(blame, name)) as [number, number];
  if (Number.isNaN(first)) return `No order explains that ${culprit.heard}.`;
  const [earlier, later] = [operation(moment, first), operation(moment, second)];
  const both = `${earlier.heard} before ${later.asked}`;
  return second === culprit.item || first === culprit.item
    ? `No order explains these answers: ${both}.`
    : `No order explains these answers: ${both}, and yet ${culprit.heard}.`;
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

function verdict(coded: number): string {
  if (coded < 0) return 'The search for an order was given up: too many operations overlap.';
  const [linearizable, sequential, regular] = [1, 2, 4].map((bit) => Math.floor(coded / bit) % 2 === 1);
  if (linearizable) return 'The history is linearizable: one instant for each operation explains every answer.';
  if (sequential && regular)
    return 'The history is not linearizable. It is sequentially consistent, and each read by itself is regular.';
  if (sequential)
    return 'The history is sequentially consistent, but neither linearizable nor regular: the order that explains it ignores the clock.';
  if (regular) return 'The history is regular, read by read, but no one order explains all of its reads.';
  return 'The history is neither linearizable nor sequentially consistent nor regular.';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
