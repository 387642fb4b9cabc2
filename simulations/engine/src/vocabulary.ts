/**
 * How a simulation's records are spoken and drawn. One place gives the sentence under the play head, the live
 * summary, the table's rows and the glyphs; a kind that is not listed here cannot be recorded.
 */
import type { Moment } from './moment.ts';

/** Colour is reserved for status, and shape says it too. */
export type Status = 'plain' | 'ok' | 'wait' | 'slow' | 'stale' | 'fail' | 'drop';

/** What an item is called: `request`, `requests`. */
export interface ItemWords {
  readonly one: string;
  readonly many: string;
}

interface Spoken<Happening> {
  /** For the table, the legend and filters: two or three words. */
  readonly label: string;
  readonly status?: Status;
  /**
   * One sentence, with actor and verb, for the moment this happens, or null where it is not worth one.
   * Without `says` the record is drawn and listed but never narrated, and stepping passes over it.
   */
  readonly says?: (happening: Happening, moment: Moment) => string | null;
}

/** A moment of a span: `edge` tells which. */
export interface SpanEdge {
  readonly edge: 'begin' | 'end';
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly thing: number;
  readonly item: number;
}
/** A departure, an arrival or a loss, as its sentence is made. */
export interface TravelEdge {
  readonly edge: 'depart' | 'arrive' | 'lost';
  readonly at: number;
  readonly depart: number;
  readonly arrive: number;
  readonly from: number;
  readonly to: number;
  readonly item: number;
}
/** A mark, as its sentence is made. */
export interface MarkMoment {
  readonly at: number;
  readonly thing: number;
  readonly item: number;
  readonly value: number;
}
/** A field that took another value, as its sentence is made. */
export interface StateChange {
  readonly at: number;
  readonly thing: number;
  readonly value: number;
  /** NaN where the field had no value before. */
  readonly before: number;
}

/**
 * How a span is drawn: `queued` items stand in line before their thing in order of start, `served` items are in it
 * with their work shrinking, an `operation` is a bar on a lane with a label, `outage` shades its thing.
 */
export interface SpanWords extends Spoken<SpanEdge> {
  readonly glyph: 'queued' | 'served' | 'operation' | 'outage';
  /** For an operation: the few characters written on the bar, such as `w 3` or `r → 3`. */
  readonly inscription?: (span: SpanEdge, moment: Moment) => string;
}
/** How one kind of travel is drawn and told. */
export interface TravelWords extends Spoken<TravelEdge> {
  /** The few characters beside a message on a lane, such as `write 3`. */
  readonly inscription?: (travel: TravelEdge, moment: Moment) => string;
}
/**
 * How a mark is drawn: an `arrival` runs in from the left before its moment, a `look` is the policy glancing at a thing,
 * a `choice` is the link taken, a `tick` is a small sign of the kind's status at its thing, a `note` is words only.
 */
export interface MarkWords extends Spoken<MarkMoment> {
  readonly glyph: 'arrival' | 'look' | 'choice' | 'tick' | 'note';
}
/**
 * How a field is drawn: `level` fills its thing (0 to 1), `count` and `text` are written beside it, `shade` picks one of
 * `shades` by value (cells, replicas), `owner` is the number of another thing, `hidden` is for sentences and the table only.
 */
export interface FieldWords extends Spoken<StateChange> {
  readonly glyph: 'level' | 'count' | 'text' | 'shade' | 'owner' | 'hidden';
  readonly unit?: string;
  /** The words for each value of a field that holds a small whole number: `['up', 'slow', 'down']`. */
  readonly values?: readonly string[];
  /** The status of each value, for `shade`. */
  readonly shades?: readonly Status[];
}

/** How a simulation's records are drawn and told, by kind. */
export interface Vocabulary {
  readonly items: Readonly<Record<string, ItemWords>>;
  readonly spans?: Readonly<Record<string, SpanWords>>;
  readonly travels?: Readonly<Record<string, TravelWords>>;
  readonly marks?: Readonly<Record<string, MarkWords>>;
  readonly fields?: Readonly<Record<string, FieldWords>>;
}
