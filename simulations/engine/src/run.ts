/**
 * A run: one watched stretch of one seed, as plain data. Everything a person sees is a function of it.
 *
 * Records are columns of typed arrays, one entry a record, in the order they were written. Times are seconds of
 * the model (or steps, for a simulation whose clock counts steps). Kinds and fields are numbers that index the
 * name lists in `names`, things index `scene.things`, items index the item table. `order` numbers the records of one
 * window in the order they were written, over all tables, from 0 (the keyframe's first): it breaks ties between records of one instant.
 */
import type { Scenario } from './scenario.ts';
import type { Scene } from './scene.ts';
import type { Tally } from './tally.ts';

/**
 * Something lasted at a thing: a wait, a service, an operation, an outage. Open at the window's end: `end` is Infinity.
 * `kind` and `item` are what it was when it began; only its end may tell what it came to (a read that proves stale, the
 * answer it got), which is `endKind` and `endItem`, and these otherwise are the same.
 */
export interface Spans {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly kind: Uint8Array;
  readonly thing: Int32Array;
  /** −1 where the span belongs to no item. */
  readonly item: Int32Array;
  readonly endKind: Uint8Array;
  readonly endItem: Int32Array;
  readonly order: Uint32Array;
  readonly endOrder: Uint32Array;
}

/** Something went from one thing to another. `lost` is 1 where it never arrived; `arrive` is then the moment it was lost. */
export interface Travels {
  readonly depart: Float64Array;
  readonly arrive: Float64Array;
  readonly lost: Uint8Array;
  readonly kind: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly item: Int32Array;
  readonly order: Uint32Array;
}

/** Something happened at one moment. `value` is NaN where the kind carries none. */
export interface Marks {
  readonly at: Float64Array;
  readonly kind: Uint8Array;
  readonly thing: Int32Array;
  readonly item: Int32Array;
  readonly value: Float64Array;
  readonly order: Uint32Array;
}

/** A field of a thing took a value. The window opens with one record for each field that has a value (the keyframe). */
export interface States {
  readonly at: Float64Array;
  readonly thing: Int32Array;
  readonly field: Uint8Array;
  readonly value: Float64Array;
  readonly order: Uint32Array;
}

/**
 * What the records are about: requests, messages, operations, with their parent and payload. Of items born before the
 * window, only those that a record in it names, and what they are part of.
 */
export interface Items {
  readonly count: number;
  readonly kind: Uint8Array;
  /** The number a person reads, counted within the kind from 1 since the run began. */
  readonly ordinal: Uint32Array;
  readonly bornAt: Float64Array;
  /** The item this one is part of (an attempt of a request, a sub-call of an attempt), or −1. */
  readonly parent: Int32Array;
  /** Payload columns by name (`work`, `key`, `value`, `version`); NaN where an item has none. */
  readonly payload: Readonly<Record<string, Float64Array>>;
}

/** The names behind the numbers of the columns. */
export interface RecordNames {
  readonly items: readonly string[];
  readonly spans: readonly string[];
  readonly travels: readonly string[];
  readonly marks: readonly string[];
  readonly fields: readonly string[];
}

/** What was recorded. */
export interface Records {
  readonly items: Items;
  readonly spans: Spans;
  readonly travels: Travels;
  readonly marks: Marks;
  readonly states: States;
}

/**
 * One watched stretch of one seed, recorded: plain data, equal for equal scenarios on every machine. Times are in
 * seconds (or steps).
 */
export interface Run extends Records {
  readonly scenario: Scenario;
  readonly scene: Scene;
  /** The watched stretch. Where the clock sets no end, `until` is the moment of the last event. */
  readonly window: { readonly from: number; readonly until: number };
  readonly names: RecordNames;
  /** Counts, samples and levels of this window alone. */
  readonly tally: Tally;
  /** The simulation's measures of this window alone, by name; NaN where the window holds none. */
  readonly measures: Readonly<Record<string, number>>;
  /** Hash of the demand (what was asked of the system), equal for scenarios that differ in policy only. */
  readonly demandHash: string;
  /** What could not be carried out, in words: an intervention aimed at a thing that is not in the scene. */
  readonly notices: readonly string[];
}
