/**
 * What a model is given to live in: a clock, random streams, a place to state its scene, the recorder and the tally.
 * One world a run. In a study nothing is recorded and the recording calls cost next to nothing.
 */
import type { Simulator } from './simulator.ts';
import type { Stream } from './stream.ts';

/** What a span came to: another kind than it began as (`stale read`), another item (the answer to it). */
export interface SpanOutcome {
  readonly kind?: string;
  readonly item?: number;
}

/**
 * What one run of a model lives in: clock, streams, recorder and tally. Asking for a stream twice, or recording what
 * the vocabulary does not name, throws an `EngineError`.
 */
export interface World {
  readonly simulator: Simulator;
  /** Seconds (or steps) since the run began. */
  readonly now: number;
  /** True in a watched run: only then is it worth preparing what is recorded. */
  readonly recording: boolean;

  /** A random stream of its own for one purpose; asked for twice under one name it is an error. */
  stream(name: string, entity?: number): Stream;
  /** A uniform number in (0, 1) that depends only on seed, name and the given whole numbers: the luck of one attempt. */
  coin(name: string, ...of: number[]): number;

  /**
   * Makes an item and returns its number, for this run's records. Where a window opens later than the run, views number
   * items anew: say what belongs together by `parent`, never by an item's number in a payload.
   */
  item(kind: string, payload?: Readonly<Record<string, number>>, parent?: number): number;
  /** Opens a span; the returned handle closes it. */
  begin(kind: string, thing: number, item?: number): number;
  /** Closes a span, and says what it came to where only now that is known. */
  end(span: number, outcome?: SpanOutcome): void;
  /** Records a span that lies ahead and that nothing can change any more. */
  span(kind: string, thing: number, item: number, start: number, end: number): void;
  /** Records a travel, with the moment at which it will arrive or be lost; the returned handle is for `lose`. */
  travel(kind: string, from: number, to: number, item: number, depart: number, arrive: number, lost?: boolean): number;
  /** A travel under way is lost at this moment instead of arriving: a link was cut, its goal went down. */
  lose(travel: number): void;
  mark(kind: string, thing: number, item?: number, value?: number): void;
  state(thing: number, field: string, value: number): void;

  /** Adds to a distribution of the tally (a latency in seconds, an age, a size), after the warm-up. */
  sample(name: string, value: number): void;
  /** Adds to a counter of the tally, after the warm-up. */
  count(name: string, by?: number): void;
  /** Sets a level whose time average is kept (a queue length, busy servers). */
  level(name: string, value: number): void;
  /** Folds numbers that belong to the demand (arrival time, work, key) into the demand's hash. */
  demand(...values: number[]): void;

  /** What to do when an intervention with this action is aimed at this thing. */
  on(action: string, thing: number, handler: (value: number | undefined) => void): void;
}
