/**
 * The state of a run at one moment, read from its records. Views, sentences and tests read this and nothing else,
 * so that they cannot disagree.
 */
import type { Run } from './run.ts';

/** A span that is open at the moment. `index` is its place in `run.spans`. */
export interface OpenSpan {
  readonly index: number;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly thing: number;
  readonly item: number;
}

/** A travel under way at the moment. */
export interface OpenTravel {
  readonly index: number;
  readonly kind: string;
  readonly depart: number;
  readonly arrive: number;
  readonly lost: boolean;
  readonly from: number;
  readonly to: number;
  readonly item: number;
}

/** The state of a run at one moment. Times are in seconds (or steps); things and items go by their numbers. */
export interface Moment {
  readonly run: Run;
  readonly at: number;
  /** Label of a thing: `server 3`. */
  label(thing: number): string;
  /** `request 812`, from the item's kind and ordinal. */
  name(item: number): string;
  /** A payload value of an item, NaN where it has none. */
  payload(item: number, column: string): number;
  /** The value of a field of a thing, NaN where it has none yet. */
  state(thing: number, field: string): number;
  /** Open spans of a kind at a thing, in order of start (ties in the order they were recorded). */
  open(thing: number, kind: string): readonly OpenSpan[];
  /** All open spans, in that order. */
  readonly spans: readonly OpenSpan[];
  readonly travels: readonly OpenTravel[];
}
