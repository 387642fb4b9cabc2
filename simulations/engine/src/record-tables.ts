/**
 * The tables that a recorder writes into. A finished recording is copied out of them, and the next one finds them as they
 * are, grown and touched: fresh memory costs more than the writing itself. They are held weakly, so that a page which
 * records no more gives them back.
 */
import { Table } from './table.ts';

export class RecordTables {
  readonly items = new Table({ kind: Uint8Array, ordinal: Uint32Array, bornAt: Float64Array, parent: Int32Array });
  readonly spans = new Table({
    start: Float64Array,
    end: Float64Array,
    kind: Uint8Array,
    thing: Int32Array,
    item: Int32Array,
    endKind: Uint8Array,
    endItem: Int32Array,
    order: Uint32Array,
    endOrder: Uint32Array,
  });
  readonly travels = new Table({
    depart: Float64Array,
    arrive: Float64Array,
    lost: Uint8Array,
    kind: Uint8Array,
    from: Int32Array,
    to: Int32Array,
    item: Int32Array,
    order: Uint32Array,
  });
  readonly marks = new Table({
    at: Float64Array,
    kind: Uint8Array,
    thing: Int32Array,
    item: Int32Array,
    value: Float64Array,
    order: Uint32Array,
  });
  readonly states = new Table({
    at: Float64Array,
    thing: Int32Array,
    field: Uint8Array,
    value: Float64Array,
    order: Uint32Array,
  });

  /** Empty tables, which nobody else writes into. */
  static take(): RecordTables {
    const kept = spare?.deref();
    spare = null;
    for (const table of kept ? [kept.items, kept.spans, kept.travels, kept.marks, kept.states] : []) table.clear();
    return kept ?? new RecordTables();
  }

  /** Leaves the tables to whoever takes some next. */
  giveBack(): void {
    spare = new WeakRef(this);
  }
}

let spare: WeakRef<RecordTables> | null = null;
