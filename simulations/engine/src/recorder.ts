/**
 * Writes what happens in the watched stretch of a run into columns. Before the window opens it only remembers what
 * the keyframe needs: the spans that are open, the travels under way, the last value of each field, and the items,
 * since any of them may still be spoken of. A recording is thus as large as its window, however long the run before it.
 */
import { EngineError } from './error.ts';
import { onlyItemsOf } from './items-of-window.ts';
import { RecordTables } from './record-tables.ts';
import type { RecordNames, Records } from './run.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { SpanOutcome } from './world.ts';

/** A recording above this many bytes is refused: a browser tab would suffer, and nobody scrubs through it. */
export const RECORDING_LIMIT_BYTES = 32 * 1024 * 1024;
/** Before the window opens, what is over is forgotten whenever this much has been written. */
const TIDIED_EVERY_BYTES = 256 * 1024;

export interface RecorderOptions {
  /** What is recorded, for messages. */
  readonly simulation: string;
  readonly vocabulary: Vocabulary;
}

export class Recorder {
  readonly names: RecordNames;
  readonly #simulation: string;
  readonly #ordinals: number[];
  readonly #payload = new Map<string, Float64Array>();
  readonly #last = new Map<number, number>();
  #order = 0;
  #open = false;
  #from = 0;
  #bytes = 0;
  #mostBytes = TIDIED_EVERY_BYTES;

  readonly #tables = RecordTables.take();
  readonly #items = this.#tables.items;
  readonly #spans = this.#tables.spans;
  readonly #travels = this.#tables.travels;
  readonly #marks = this.#tables.marks;
  readonly #states = this.#tables.states;

  constructor({ simulation, vocabulary }: RecorderOptions) {
    this.#simulation = simulation;
    const { items, spans = {}, travels = {}, marks = {}, fields = {} } = vocabulary;
    this.names = {
      items: Object.keys(items),
      spans: Object.keys(spans),
      travels: Object.keys(travels),
      marks: Object.keys(marks),
      fields: Object.keys(fields),
    };
    this.#ordinals = this.names.items.map(() => 0);
  }

  /** Opens the watched window: what is open and under way, and the last value of each field, become the keyframe. */
  open(from: number): void {
    this.#forgetWhatIsOver(from);
    this.#open = true;
    this.#from = from;
    this.#order = 0;
    for (const table of [this.#spans, this.#travels])
      for (let row = 0; row < table.length; row++) table.columns.order[row] = this.#order++;
    for (const [key, value] of this.#last) this.#writeState(from, Math.floor(key / 256), key % 256, value);
    this.#mostBytes = RECORDING_LIMIT_BYTES;
  }

  item(kind: string, bornAt: number, payload: Readonly<Record<string, number>> | undefined, parent: number): number {
    const kindNumber = this.#number('items', this.names.items, kind, bornAt);
    // Items are not forgotten before the end, so that handle and row are one.
    const row = this.#items.add();
    const columns = this.#items.columns;
    columns.kind[row] = kindNumber;
    columns.ordinal[row] = this.#ordinals[kindNumber] = (this.#ordinals[kindNumber] as number) + 1;
    columns.bornAt[row] = bornAt;
    columns.parent[row] = parent;
    for (const name in payload) this.#payloadColumn(name, row)[row] = payload[name] as number;
    if (this.#open) this.#wrote(this.#items.rowBytes + 8 * this.#payload.size, bornAt);
    return row;
  }

  begin(kind: string, thing: number, item: number, start: number): number {
    const handle = this.#spans.add();
    const row = this.#spans.length - 1;
    const columns = this.#spans.columns;
    columns.start[row] = start;
    columns.end[row] = Infinity;
    columns.kind[row] = columns.endKind[row] = this.#number('spans', this.names.spans, kind, start);
    columns.thing[row] = thing;
    columns.item[row] = columns.endItem[row] = item;
    columns.order[row] = this.#order++;
    columns.endOrder[row] = 0;
    this.#wrote(this.#spans.rowBytes, start);
    return handle;
  }

  end(span: number, at: number, outcome: SpanOutcome | undefined): void {
    const columns = this.#spans.columns;
    const row = this.#spans.row(span);
    if (row < 0 || columns.end[row] !== Infinity)
      throw new EngineError({
        what: `span ${span} was ended, but it is not open`,
        at,
        fix: 'end each span once, with the handle that begin() returned',
      });
    columns.end[row] = at;
    columns.endOrder[row] = this.#order++;
    if (outcome === undefined) return;
    const { kind, item } = outcome;
    if (kind !== undefined) columns.endKind[row] = this.#number('spans', this.names.spans, kind, at);
    if (item !== undefined) columns.endItem[row] = item;
  }

  span(kind: string, thing: number, item: number, start: number, end: number): void {
    const row = this.#spans.row(this.begin(kind, thing, item, start));
    this.#spans.columns.end[row] = end;
    this.#spans.columns.endOrder[row] = this.#order++;
  }

  travel(kind: string, from: number, to: number, item: number, depart: number, arrive: number, lost: boolean): number {
    const handle = this.#travels.add();
    const row = this.#travels.length - 1;
    const columns = this.#travels.columns;
    columns.depart[row] = depart;
    columns.arrive[row] = arrive;
    columns.lost[row] = lost ? 1 : 0;
    columns.kind[row] = this.#number('travels', this.names.travels, kind, depart);
    columns.from[row] = from;
    columns.to[row] = to;
    columns.item[row] = item;
    columns.order[row] = this.#order++;
    this.#wrote(this.#travels.rowBytes, depart);
    return handle;
  }

  lose(travel: number, at: number): void {
    const { depart, arrive, lost } = this.#travels.columns;
    const row = this.#travels.row(travel);
    if (!(depart[row]! <= at && at <= arrive[row]!) || lost[row])
      throw new EngineError({
        what: `travel ${travel} was lost, but it is not under way`,
        at,
        fix: 'lose a travel before it arrives, with the handle that travel() returned',
      });
    arrive[row] = at;
    lost[row] = 1;
  }

  mark(kind: string, thing: number, item: number, value: number, at: number): void {
    const kindNumber = this.#number('marks', this.names.marks, kind, at);
    if (!this.#open) return;
    const row = this.#marks.add();
    const columns = this.#marks.columns;
    columns.at[row] = at;
    columns.kind[row] = kindNumber;
    columns.thing[row] = thing;
    columns.item[row] = item;
    columns.value[row] = value;
    columns.order[row] = this.#order++;
    this.#wrote(this.#marks.rowBytes, at);
  }

  state(thing: number, field: string, value: number, at: number): void {
    const fieldNumber = this.#number('fields', this.names.fields, field, at);
    this.#last.set(thing * 256 + fieldNumber, value);
    if (this.#open) this.#writeState(at, thing, fieldNumber, value);
  }

  /** The records, and the end of the recorder: its tables go to the next. */
  finish(): Records {
    const payload: Record<string, Float64Array> = {};
    for (const [name, column] of this.#payload) payload[name] = padded(column, this.#items.length);
    const records = {
      items: { count: this.#items.length, ...this.#items.finish(), payload },
      spans: this.#spans.finish(),
      travels: this.#travels.finish(),
      marks: this.#marks.finish(),
      states: this.#states.finish(),
    };
    this.#tables.giveBack();
    return onlyItemsOf(records, this.#from);
  }

  #writeState(at: number, thing: number, field: number, value: number): void {
    const row = this.#states.add();
    const columns = this.#states.columns;
    columns.at[row] = at;
    columns.thing[row] = thing;
    columns.field[row] = field;
    columns.value[row] = value;
    columns.order[row] = this.#order++;
    this.#wrote(this.#states.rowBytes, at);
  }

  /** A vocabulary has a handful of words, and comparing with each is faster than a look-up. */
  #number(table: keyof RecordNames, names: readonly string[], kind: string, at: number): number {
    for (let number = 0; number < names.length; number++) if (names[number] === kind) return number;
    throw new EngineError({
      what: `"${kind}" is not one of the ${table} in this simulation's vocabulary (${names.join(', ') || 'none'})`,
      at,
      fix: `add "${kind}" to vocabulary.${table}`,
    });
  }

  #payloadColumn(name: string, row: number): Float64Array {
    const column = this.#payload.get(name);
    if (column && row < column.length) return column;
    const grown = padded(column ?? new Float64Array(0), Math.max(256, 2 * (row + 1)));
    this.#payload.set(name, grown);
    return grown;
  }

  #wrote(bytes: number, at: number): void {
    this.#bytes += bytes;
    if (this.#bytes <= this.#mostBytes) return;
    if (!this.#open) this.#forgetWhatIsOver(at);
    this.#mostBytes = this.#open ? RECORDING_LIMIT_BYTES : Math.max(TIDIED_EVERY_BYTES, 2 * this.#bytes);
    if (this.#bytes > RECORDING_LIMIT_BYTES) throw this.#tooLarge(at);
  }

  #forgetWhatIsOver(at: number): void {
    const { end } = this.#spans.columns;
    const { arrive } = this.#travels.columns;
    this.#spans.keep((row) => end[row]! > at);
    this.#travels.keep((row) => arrive[row]! >= at);
    this.#bytes = this.#spans.bytes + this.#travels.bytes;
  }

  #tooLarge(at: number): EngineError {
    const parts = {
      spans: this.#spans.bytes,
      travels: this.#travels.bytes,
      marks: this.#marks.bytes,
      states: this.#states.bytes,
    };
    const [largest, bytes] = Object.entries(parts).reduce((most, part) => (part[1] > most[1] ? part : most));
    const megabytes = (amount: number) => Math.round(amount / 1048576);
    return new EngineError({
      what: `the recording of "${this.#simulation}" passed ${megabytes(RECORDING_LIMIT_BYTES)} MB, ${megabytes(bytes)} MB of it ${largest}`,
      at,
      fix: `watch a shorter stretch (clock.shown), lower the rate, or record fewer ${largest}`,
    });
  }
}

function padded(column: Float64Array, length: number): Float64Array {
  const grown = new Float64Array(length).fill(NaN);
  grown.set(column.length > length ? column.subarray(0, length) : column);
  return grown;
}
