/**
 * What happened in a run, one entry a moment: a span begins or ends, a travel departs, arrives or is lost, a mark is
 * made, a field changes. In time order; at one instant arrivals come first, then the order in which it was written.
 *
 * A watched run holds tens of thousands of these and a reader meets a few: the order is kept as numbers, and a
 * happening is made when it is asked for.
 */
import type { Moment } from './moment.ts';
import type { Run } from './run.ts';
import type { StateIndex } from './state-index.ts';
import type { Status, Vocabulary } from './vocabulary.ts';

export interface Happening {
  readonly at: number;
  readonly type: 'span' | 'travel' | 'mark' | 'state';
  readonly edge: 'begin' | 'end' | 'depart' | 'arrive' | 'lost' | null;
  /** The kind's name in the vocabulary, and its short label. */
  readonly kind: string;
  readonly label: string;
  readonly status: Status;
  /** The thing it happened at (for a travel: where it left, or where it went). */
  readonly thing: number;
  readonly item: number;
  /** The row in its table. */
  readonly index: number;
  says(moment: Moment, states: StateIndex): string | null;
}

const BEGIN = 0;
const END = 1;
const DEPART = 2;
const ARRIVE = 3;
const MARK = 4;
const CHANGE = 5;

export class Happenings {
  /** The moment of each, in order. */
  readonly times: Float64Array;
  readonly #run: Run;
  readonly #vocabulary: Vocabulary;
  readonly #what: Uint8Array;
  readonly #row: Int32Array;

  constructor(run: Run, vocabulary: Vocabulary) {
    this.#run = run;
    this.#vocabulary = vocabulary;
    const entries = inOrder(run);
    this.times = Float64Array.from(entries, ({ at }) => at);
    this.#what = Uint8Array.from(entries, ({ what }) => what);
    this.#row = Int32Array.from(entries, ({ row }) => row);
  }

  get length(): number {
    return this.times.length;
  }

  at(index: number): Happening {
    const row = this.#row[index]!;
    switch (this.#what[index]) {
      case BEGIN:
        return this.#ofSpan(row, 'begin');
      case END:
        return this.#ofSpan(row, 'end');
      case DEPART:
        return this.#ofTravel(row, 'depart');
      case ARRIVE:
        return this.#ofTravel(row, this.#run.travels.lost[row] ? 'lost' : 'arrive');
      case MARK:
        return this.#ofMark(row);
      default:
        return this.#ofChange(row);
    }
  }

  /** Those from one place in the order up to, not including, another. */
  slice(from: number, to: number): Happening[] {
    const found: Happening[] = [];
    for (let index = Math.max(0, from); index < Math.min(to, this.length); index++) found.push(this.at(index));
    return found;
  }

  #ofSpan(index: number, edge: 'begin' | 'end'): Happening {
    const { spans, names } = this.#run;
    const kind = names.spans[spans.kind[index]!] as string;
    const words = this.#vocabulary.spans?.[kind];
    const [start, end, thing, item] = [spans.start[index]!, spans.end[index]!, spans.thing[index]!, spans.item[index]!];
    const at = edge === 'begin' ? start : end;
    return {
      ...{
        at,
        type: 'span',
        edge,
        kind,
        label: words?.label ?? kind,
        status: words?.status ?? 'plain',
        thing,
        item,
        index,
      },
      says: (moment) => words?.says?.({ edge, at, start, end, thing, item }, moment) ?? null,
    };
  }

  #ofTravel(index: number, edge: 'depart' | 'arrive' | 'lost'): Happening {
    const { travels, names } = this.#run;
    const kind = names.travels[travels.kind[index]!] as string;
    const words = this.#vocabulary.travels?.[kind];
    const [depart, arrive, from, to] = [
      travels.depart[index]!,
      travels.arrive[index]!,
      travels.from[index]!,
      travels.to[index]!,
    ];
    const item = travels.item[index]!;
    const at = edge === 'depart' ? depart : arrive;
    return {
      ...{ at, type: 'travel', edge, kind, label: words?.label ?? kind, item, index },
      status: edge === 'lost' ? 'drop' : (words?.status ?? 'plain'),
      thing: edge === 'depart' ? from : to,
      says: (moment) => words?.says?.({ edge, at, depart, arrive, from, to, item }, moment) ?? null,
    };
  }

  #ofMark(index: number): Happening {
    const { marks, names } = this.#run;
    const kind = names.marks[marks.kind[index]!] as string;
    const words = this.#vocabulary.marks?.[kind];
    const [at, thing, item, value] = [marks.at[index]!, marks.thing[index]!, marks.item[index]!, marks.value[index]!];
    return {
      ...{
        at,
        type: 'mark',
        edge: null,
        kind,
        label: words?.label ?? kind,
        status: words?.status ?? 'plain',
        thing,
        item,
        index,
      },
      says: (moment) => words?.says?.({ at, thing, item, value }, moment) ?? null,
    };
  }

  #ofChange(index: number): Happening {
    const { states, names } = this.#run;
    const field = states.field[index]!;
    const kind = names.fields[field] as string;
    const words = this.#vocabulary.fields?.[kind];
    const [at, thing, value] = [states.at[index]!, states.thing[index]!, states.value[index]!];
    return {
      ...{ at, type: 'state', edge: null, kind, label: words?.label ?? kind, thing, item: -1, index },
      status: words?.shades?.[value] ?? words?.status ?? 'plain',
      says: (moment, values) =>
        words?.says?.({ at, thing, value, before: values.before(thing, field, at) }, moment) ?? null,
    };
  }
}

interface Entry {
  readonly at: number;
  readonly order: number;
  readonly what: number;
  readonly row: number;
}

/** Entries are laid down in the order of writing, which is nearly that of time, so that sorting them is quick. */
function inOrder({ spans, travels, marks, states, window }: Run): Entry[] {
  const arrivals: Entry[] = [];
  let [first, last] = [Infinity, -Infinity];
  for (const orders of [spans.order, spans.endOrder, travels.order, marks.order, states.order])
    for (const order of orders) {
      first = Math.min(first, order);
      last = Math.max(last, order);
    }
  const written: (Entry | undefined)[] = new Array<Entry | undefined>(Math.max(0, last - first + 1)).fill(undefined);
  const put = (at: number, order: number, what: number, row: number): void => {
    if (at >= window.from && at <= window.until) written[order - first] = { at, order, what, row };
  };
  for (let row = 0; row < spans.start.length; row++) {
    put(spans.start[row]!, spans.order[row]!, BEGIN, row);
    put(spans.end[row]!, spans.endOrder[row]!, END, row);
  }
  for (let row = 0; row < travels.depart.length; row++) {
    put(travels.depart[row]!, travels.order[row]!, DEPART, row);
    const at = travels.arrive[row]!;
    if (at >= window.from && at <= window.until) arrivals.push({ at, order: -1, what: ARRIVE, row });
  }
  for (let row = 0; row < marks.at.length; row++) put(marks.at[row]!, marks.order[row]!, MARK, row);
  // The keyframe says how things stand when the window opens; nothing happens by it.
  for (let row = 0; row < states.at.length; row++)
    if (states.at[row] !== window.from) put(states.at[row]!, states.order[row]!, CHANGE, row);
  return [...arrivals, ...written.filter((entry) => entry !== undefined)].sort(
    (a, b) => a.at - b.at || a.order - b.order,
  );
}
