/**
 * What happened in a run, one entry a moment: a span begins or ends, a travel departs, arrives or is lost, a mark is
 * made, a field changes. In time order; at one instant arrivals come first, then the order in which it was written.
 *
 * A watched run holds tens of thousands of these and a reader meets a few: the order is kept as numbers, and a
 * happening is made when it is asked for.
 */
import { Edge, happeningOrder } from './happening-order.ts';
import type { Moment } from './moment.ts';
import type { Run } from './run.ts';
import type { StateIndex } from './state-index.ts';
import type { Status, Vocabulary } from './vocabulary.ts';

/** One thing that happened in a run, ready for a table or a sentence. Times are in seconds (or steps). */
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
    ({ times: this.times, what: this.#what, rows: this.#row } = happeningOrder(run));
  }

  get length(): number {
    return this.times.length;
  }

  at(index: number): Happening {
    const row = this.#row[index]!;
    switch (this.#what[index]) {
      case Edge.begin:
        return this.#ofSpan(row, 'begin');
      case Edge.end:
        return this.#ofSpan(row, 'end');
      case Edge.depart:
        return this.#ofTravel(row, 'depart');
      case Edge.arrive:
        return this.#ofTravel(row, this.#run.travels.lost[row] ? 'lost' : 'arrive');
      case Edge.mark:
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
    const begins = edge === 'begin';
    const kind = names.spans[(begins ? spans.kind : spans.endKind)[index]!] as string;
    const words = this.#vocabulary.spans?.[kind];
    const [start, end, thing] = [spans.start[index]!, spans.end[index]!, spans.thing[index]!];
    const item = (begins ? spans.item : spans.endItem)[index]!;
    const at = begins ? start : end;
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
