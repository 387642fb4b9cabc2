/**
 * Writes what happens in the watched stretch of a run into columns. Before the window opens it only remembers what
 * the keyframe needs: open spans, items, the last value of each field.
 */
import { EngineError } from './error.ts';
import type { Items, Marks, RecordNames, Spans, States, Travels } from './run.ts';
import { Table } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A recording above this many bytes is refused: a browser tab would suffer, and nobody scrubs through it. */
export const RECORDING_LIMIT_BYTES = 32 * 1024 * 1024;

type Kinds = ReadonlyMap<string, number>;

export class Recorder {
  readonly names: RecordNames;
  readonly #kinds: { readonly [K in keyof RecordNames]: Kinds };
  readonly #ordinals: number[];
  readonly #payload = new Map<string, Float64Array>();
  readonly #last = new Map<number, number>();
  #order = 0;
  #open = false;
  #from = 0;

  readonly #items = new Table({ kind: Uint8Array, ordinal: Uint32Array, bornAt: Float64Array, parent: Int32Array });
  readonly #spans = new Table({
    start: Float64Array,
    end: Float64Array,
    kind: Uint8Array,
    thing: Int32Array,
    item: Int32Array,
    order: Uint32Array,
    endOrder: Uint32Array,
  });
  readonly #travels = new Table({
    depart: Float64Array,
    arrive: Float64Array,
    lost: Uint8Array,
    kind: Uint8Array,
    from: Int32Array,
    to: Int32Array,
    item: Int32Array,
    order: Uint32Array,
  });
  readonly #marks = new Table({
    at: Float64Array,
    kind: Uint8Array,
    thing: Int32Array,
    item: Int32Array,
    value: Float64Array,
    order: Uint32Array,
  });
  readonly #states = new Table({
    at: Float64Array,
    thing: Int32Array,
    field: Uint8Array,
    value: Float64Array,
    order: Uint32Array,
  });

  constructor(vocabulary: Vocabulary) {
    const { items, spans = {}, travels = {}, marks = {}, fields = {} } = vocabulary;
    this.names = {
      items: Object.keys(items),
      spans: Object.keys(spans),
      travels: Object.keys(travels),
      marks: Object.keys(marks),
      fields: Object.keys(fields),
    };
    const numbered = (names: readonly string[]): Kinds => new Map(names.map((name, index) => [name, index]));
    this.#kinds = {
      items: numbered(this.names.items),
      spans: numbered(this.names.spans),
      travels: numbered(this.names.travels),
      marks: numbered(this.names.marks),
      fields: numbered(this.names.fields),
    };
    this.#ordinals = this.names.items.map(() => 0);
  }

  /** Opens the watched window: the last value of each field becomes the keyframe. */
  open(from: number): void {
    this.#open = true;
    this.#from = from;
    for (const [key, value] of this.#last) this.#writeState(from, Math.floor(key / 256), key % 256, value);
  }

  item(kind: string, bornAt: number, payload: Readonly<Record<string, number>> | undefined, parent: number): number {
    const kindNumber = this.#number('items', kind, bornAt);
    const row = this.#items.add();
    const columns = this.#items.columns;
    columns.kind[row] = kindNumber;
    columns.ordinal[row] = this.#ordinals[kindNumber] = (this.#ordinals[kindNumber] as number) + 1;
    columns.bornAt[row] = bornAt;
    columns.parent[row] = parent;
    for (const name in payload) this.#payloadColumn(name, row)[row] = payload[name] as number;
    this.#guard(bornAt);
    return row;
  }

  begin(kind: string, thing: number, item: number, start: number): number {
    const row = this.#spans.add();
    const columns = this.#spans.columns;
    columns.start[row] = start;
    columns.end[row] = Infinity;
    columns.kind[row] = this.#number('spans', kind, start);
    columns.thing[row] = thing;
    columns.item[row] = item;
    columns.order[row] = this.#order++;
    this.#guard(start);
    return row;
  }

  end(span: number, at: number): void {
    const columns = this.#spans.columns;
    if (!(span >= 0 && span < this.#spans.length) || columns.end[span] !== Infinity)
      throw new EngineError({
        what: `span ${span} was ended, but it is not open`,
        at,
        fix: 'end each span once, with the handle that begin() returned',
      });
    columns.end[span] = at;
    columns.endOrder[span] = this.#order++;
  }

  span(kind: string, thing: number, item: number, start: number, end: number): void {
    const row = this.begin(kind, thing, item, start);
    this.#spans.columns.end[row] = end;
    this.#spans.columns.endOrder[row] = this.#order++;
  }

  travel(kind: string, from: number, to: number, item: number, depart: number, arrive: number, lost: boolean): number {
    const row = this.#travels.add();
    const columns = this.#travels.columns;
    columns.depart[row] = depart;
    columns.arrive[row] = arrive;
    columns.lost[row] = lost ? 1 : 0;
    columns.kind[row] = this.#number('travels', kind, depart);
    columns.from[row] = from;
    columns.to[row] = to;
    columns.item[row] = item;
    columns.order[row] = this.#order++;
    this.#guard(depart);
    return row;
  }

  lose(travel: number, at: number): void {
    const { depart, arrive, lost } = this.#travels.columns;
    const underWay = travel >= 0 && travel < this.#travels.length && depart[travel]! <= at && at <= arrive[travel]!;
    if (!underWay || lost[travel])
      throw new EngineError({
        what: `travel ${travel} was lost, but it is not under way`,
        at,
        fix: 'lose a travel before it arrives, with the handle that travel() returned',
      });
    arrive[travel] = at;
    lost[travel] = 1;
  }

  mark(kind: string, thing: number, item: number, value: number, at: number): void {
    const kindNumber = this.#number('marks', kind, at);
    if (!this.#open) return;
    const row = this.#marks.add();
    const columns = this.#marks.columns;
    columns.at[row] = at;
    columns.kind[row] = kindNumber;
    columns.thing[row] = thing;
    columns.item[row] = item;
    columns.value[row] = value;
    columns.order[row] = this.#order++;
    this.#guard(at);
  }

  state(thing: number, field: string, value: number, at: number): void {
    const fieldNumber = this.#number('fields', field, at);
    this.#last.set(thing * 256 + fieldNumber, value);
    if (this.#open) this.#writeState(at, thing, fieldNumber, value);
  }

  finish(): { items: Items; spans: Spans; travels: Travels; marks: Marks; states: States } {
    const payload: Record<string, Float64Array> = {};
    for (const [name, column] of this.#payload) payload[name] = padded(column, this.#items.length);
    const from = this.#from;
    return {
      items: { count: this.#items.length, ...this.#items.finish(), payload },
      spans: this.#spans.finish((row) => (this.#spans.columns.end[row] as number) >= from),
      travels: this.#travels.finish((row) => (this.#travels.columns.arrive[row] as number) >= from),
      marks: this.#marks.finish(),
      states: this.#states.finish(),
    };
  }

  #writeState(at: number, thing: number, field: number, value: number): void {
    const row = this.#states.add();
    const columns = this.#states.columns;
    columns.at[row] = at;
    columns.thing[row] = thing;
    columns.field[row] = field;
    columns.value[row] = value;
    columns.order[row] = this.#order++;
    this.#guard(at);
  }

  #number(table: keyof RecordNames, kind: string, at: number): number {
    const number = this.#kinds[table].get(kind);
    if (number === undefined)
      throw new EngineError({
        what: `"${kind}" is not one of the ${table} in this simulation's vocabulary (${this.names[table].join(', ') || 'none'})`,
        at,
        fix: `add "${kind}" to vocabulary.${table}`,
      });
    return number;
  }

  #payloadColumn(name: string, row: number): Float64Array {
    const column = this.#payload.get(name);
    if (column && row < column.length) return column;
    const grown = padded(column ?? new Float64Array(0), Math.max(256, 2 * (row + 1)));
    this.#payload.set(name, grown);
    return grown;
  }

  #guard(at: number): void {
    const { rowBytes, length } = this.#spans;
    const bytes =
      length * rowBytes +
      this.#items.length * (this.#items.rowBytes + 8 * this.#payload.size) +
      this.#travels.length * this.#travels.rowBytes +
      this.#marks.length * this.#marks.rowBytes +
      this.#states.length * this.#states.rowBytes;
    if (bytes > RECORDING_LIMIT_BYTES)
      throw new EngineError({
        what: `the recording of this run passed ${RECORDING_LIMIT_BYTES / 1048576} MB`,
        at,
        fix: 'watch a shorter stretch (clock.shown), or lower the rate',
      });
  }
}

function padded(column: Float64Array, length: number): Float64Array {
  const grown = new Float64Array(length).fill(NaN);
  grown.set(column.length > length ? column.subarray(0, length) : column);
  return grown;
}
