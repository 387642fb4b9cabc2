/**
 * A run in pieces, for sending it between threads: first all but its records, then their columns, so many rows at a
 * time. Rows are copied out of the run, which stays whole; the copies change hands (give `transfer` to `postMessage`),
 * so that neither thread is held up for longer than one piece takes.
 */
import { EngineError } from './error.ts';
import type { Records, Run } from './run.ts';
import { Tally } from './tally.ts';

type Column = Float64Array | Int32Array | Uint32Array | Uint8Array;
type Columns = Readonly<Record<string, Column>>;
/** The tables of a run by name; the payload of its items counts as one. */
type Tables = Readonly<Record<string, Columns>>;

/** Everything but the records. */
type Head = Omit<Run, keyof Records>;

/** A run in pieces: first the head, then rows of its tables. */
export type RunMessage =
  | {
      readonly part: 'head';
      readonly head: Head;
      /** The tables without a row, and how many each will have. */
      readonly tables: Readonly<Record<string, { readonly columns: Columns; readonly length: number }>>;
    }
  | { readonly part: 'rows'; readonly table: string; readonly from: number; readonly columns: Columns };

/** One message of a run on its way to another thread, and the buffers to transfer with it. */
export interface RunChunk {
  readonly message: RunMessage;
  readonly transfer: ArrayBuffer[];
}

/** Cuts a run into pieces of at most so many rows of one table each. */
export function* chunksOfRun(run: Run, { rows = 65_536 } = {}): Generator<RunChunk, void> {
  if (!(rows >= 1 && Math.floor(rows) === rows))
    throw new EngineError({ what: `pieces of ${rows} rows`, fix: 'give a whole number from 1' });
  const { items, spans, travels, marks, states, ...head } = run;
  const { count, payload, ...columns } = items;
  const tables: Tables = {
    items: columns,
    payload,
    spans: { ...spans },
    travels: { ...travels },
    marks: { ...marks },
    states: { ...states },
  };
  const lengthOf = (table: string) =>
    table === 'payload' ? count : (Object.values(tables[table] ?? {})[0]?.length ?? 0);
  const shape: Record<string, { columns: Columns; length: number }> = {};
  for (const [table, whole] of Object.entries(tables))
    shape[table] = { columns: cut(whole, 0, 0), length: lengthOf(table) };
  yield { message: { part: 'head', head, tables: shape }, transfer: [] };
  for (const [table, whole] of Object.entries(tables))
    for (let from = 0; from < lengthOf(table); from += rows) {
      const piece = cut(whole, from, from + rows);
      const transfer = Object.values(piece).map(({ buffer }) => buffer as ArrayBuffer);
      if (transfer.length) yield { message: { part: 'rows', table, from, columns: piece }, transfer };
    }
}

/** Puts a run together again from its messages, in whatever order its rows come. */
export class RunReceiver {
  #head: Head | null = null;
  #tables: Tables = {};
  #missing = 0;

  /** Takes the next message; the run, once nothing of it is missing, else null. */
  take(message: RunMessage): Run | null {
    if (message.part === 'head') this.#begin(message);
    else this.#fill(message);
    return this.#missing === 0 ? this.#whole() : null;
  }

  #begin({ head, tables }: RunMessage & { part: 'head' }): void {
    this.#head = head;
    this.#missing = 0;
    this.#tables = Object.fromEntries(
      Object.entries(tables).map(([table, { columns, length }]) => {
        this.#missing += Object.keys(columns).length * length;
        return [table, map(columns, (column) => ofLength(column, length))];
      }),
    );
  }

  #fill({ table, from, columns }: RunMessage & { part: 'rows' }): void {
    if (!this.#head)
      throw new EngineError({
        what: `rows of ${table} came before the head of their run`,
        fix: 'send the pieces in order',
      });
    for (const [name, piece] of Object.entries(columns)) {
      this.#tables[table]?.[name]?.set(piece, from);
      this.#missing -= piece.length;
    }
  }

  #whole(): Run {
    const { items, payload, ...tables } = this.#tables as unknown as Omit<Records, 'items'> & {
      items: Omit<Records['items'], 'count' | 'payload'>;
      payload: Records['items']['payload'];
    };
    const head = this.#head as Head;
    return {
      ...head,
      tally: Tally.from(head.tally),
      items: { count: items.kind.length, ...items, payload },
      ...tables,
    };
  }
}

function map(columns: Columns, change: (column: Column) => Column): Columns {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, change(column)]));
}

function cut(columns: Columns, from: number, to: number): Columns {
  return map(columns, (column) => column.slice(from, to));
}

function ofLength(like: Column, length: number): Column {
  return new (like.constructor as new (length: number) => Column)(length);
}
