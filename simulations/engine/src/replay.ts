/**
 * Reads a run back: the state at any moment, the sentence that goes with it, the moments worth stepping to, and the
 * run's history as a step function. Sentence, counts and picture all come from here.
 */
import { Happenings } from './happening.ts';
import type { Happening } from './happening.ts';
import type { Moment, OpenSpan, OpenTravel } from './moment.ts';
import { MomentIndex } from './moment-index.ts';
import type { Run } from './run.ts';
import type { Model } from './simulation.ts';
import { firstAfter, StateIndex } from './state-index.ts';

/** A run, read back: the state at any moment, what is said of it, and the moments worth stepping to. */
export class Replay {
  readonly run: Run;
  readonly simulation: Model;
  /** Everything that happened in the window, in order, whether or not it is worth a sentence. */
  readonly happenings: Happenings;
  readonly #times: Float64Array;
  readonly #spans: MomentIndex;
  readonly #travels: MomentIndex;
  readonly #states: StateIndex;
  readonly #sentences = new Map<number, string | null>();

  constructor(run: Run, simulation: Model) {
    this.run = run;
    this.simulation = simulation;
    this.happenings = new Happenings(run, simulation.vocabulary);
    this.#times = this.happenings.times;
    this.#spans = new MomentIndex(run.spans.start, run.spans.end);
    this.#travels = new MomentIndex(run.travels.depart, run.travels.arrive);
    this.#states = new StateIndex(run.states);
  }

  /** The state at a moment, with everything that happened at that very moment done. */
  at(at: number): Moment {
    return new MomentOfRun(this.run, at, this.#spans, this.#travels, this.#states);
  }

  /** What is said of one happening, or null where it is not worth a sentence. */
  say(happening: Happening): string | null {
    return capitalised(happening.says(this.at(happening.at), this.#states));
  }

  /** What is said under the play head: the sentences of the latest instant, at or before `at`, that has any. */
  sentence(at: number): string | null {
    const time = this.#beat(firstAfter(this.#times, at) - 1, -1);
    return time === null ? null : this.#sentencesAt(time);
  }

  /** The next later instant worth a sentence, or null at the end. */
  next(at: number): number | null {
    return this.#beat(firstAfter(this.#times, at), 1);
  }

  /** The latest earlier instant worth a sentence, or null at the beginning. */
  previous(at: number): number | null {
    let i = firstAfter(this.#times, at) - 1;
    while (i >= 0 && this.#times[i]! >= at) i--;
    return this.#beat(i, -1);
  }

  #beat(from: number, direction: 1 | -1): number | null {
    for (let i = from; i >= 0 && i < this.#times.length; i += direction) {
      const time = this.#times[i] as number;
      if (this.#sentencesAt(time) !== null) return time;
      while (this.#times[i + direction] === time) i += direction;
    }
    return null;
  }

  #sentencesAt(time: number): string | null {
    const known = this.#sentences.get(time);
    if (known !== undefined) return known;
    const said: string[] = [];
    let i = firstAfter(this.#times, time) - 1;
    while (i > 0 && this.#times[i - 1] === time) i--;
    for (; this.#times[i] === time; i++) {
      const sentence = this.say(this.happenings.at(i));
      if (sentence !== null && !said.includes(sentence)) said.push(sentence);
    }
    const joined = said.length ? said.join(' ') : null;
    this.#sentences.set(time, joined);
    return joined;
  }
}

/** Reads a run back. Give it the simulation that made it. */
export function replay(run: Run, simulation: Model): Replay {
  return new Replay(run, simulation);
}

class MomentOfRun implements Moment {
  readonly run: Run;
  readonly at: number;
  readonly #spanIndex: MomentIndex;
  readonly #travelIndex: MomentIndex;
  readonly #states: StateIndex;
  #spans: OpenSpan[] | null = null;
  #travels: OpenTravel[] | null = null;
  #byThing: Map<string, OpenSpan[]> | null = null;

  constructor(run: Run, at: number, spans: MomentIndex, travels: MomentIndex, states: StateIndex) {
    this.run = run;
    this.at = at;
    this.#spanIndex = spans;
    this.#travelIndex = travels;
    this.#states = states;
  }

  label(thing: number): string {
    return this.run.scene.things[thing]?.label ?? `thing ${thing}`;
  }

  name(item: number): string {
    const { kind, ordinal } = this.run.items;
    return item < 0 ? 'it' : `${this.run.names.items[kind[item] as number] ?? 'item'} ${grouped(ordinal[item] ?? 0)}`;
  }

  payload(item: number, column: string): number {
    return this.run.items.payload[column]?.[item] ?? NaN;
  }

  state(thing: number, field: string): number {
    return this.#states.at(thing, this.run.names.fields.indexOf(field), this.at);
  }

  get spans(): readonly OpenSpan[] {
    if (this.#spans) return this.#spans;
    const { start, end, kind, thing, item } = this.run.spans;
    const kinds = this.run.names.spans;
    this.#spans = this.#spanIndex.openAt(this.at).map((i) => ({
      index: i,
      kind: kinds[kind[i]!] as string,
      start: start[i]!,
      end: end[i]!,
      thing: thing[i]!,
      item: item[i]!,
    }));
    return this.#spans;
  }

  get travels(): readonly OpenTravel[] {
    if (this.#travels) return this.#travels;
    const { depart, arrive, lost, kind, from, to, item } = this.run.travels;
    const kinds = this.run.names.travels;
    this.#travels = this.#travelIndex.openAt(this.at).map((i) => ({
      index: i,
      kind: kinds[kind[i]!] as string,
      depart: depart[i]!,
      arrive: arrive[i]!,
      lost: lost[i] === 1,
      from: from[i]!,
      to: to[i]!,
      item: item[i]!,
    }));
    return this.#travels;
  }

  open(thing: number, kind: string): readonly OpenSpan[] {
    if (!this.#byThing) {
      this.#byThing = new Map();
      for (const span of this.spans) {
        const key = `${span.thing} ${span.kind}`;
        const list = this.#byThing.get(key);
        if (list) list.push(span);
        else this.#byThing.set(key, [span]);
      }
    }
    return this.#byThing.get(`${thing} ${kind}`) ?? [];
  }
}

function capitalised(sentence: string | null): string | null {
  return sentence && (sentence[0] as string).toUpperCase() + sentence.slice(1);
}

/** Digits in threes with a thin space: 11 453. */
function grouped(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}
