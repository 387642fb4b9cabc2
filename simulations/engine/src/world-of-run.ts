/**
 * The world one run lives in. With a recorder it writes what happens; without one it only keeps the tally.
 */
import { coin } from './coin.ts';
import { EngineError } from './error.ts';
import type { Recorder } from './recorder.ts';
import { Fingerprint } from './run-hash.ts';
import { Simulator } from './simulator.ts';
import { Stream } from './stream.ts';
import type { Tally } from './tally.ts';
import type { SpanOutcome, World } from './world.ts';

type Handler = (value: number | undefined) => void;

export class WorldOfRun implements World {
  readonly simulator: Simulator;
  readonly recording: boolean;
  readonly #seed: number;
  readonly #tally: Tally;
  readonly #recorder: Recorder | null;
  readonly #streams = new Set<string>();
  readonly #handlers = new Map<string, Handler>();
  readonly #demand = new Fingerprint();
  readonly #number = new Float64Array(1);
  readonly #words = new Int32Array(this.#number.buffer);
  #items = 0;

  constructor(seed: number, tally: Tally, recorder: Recorder | null) {
    this.simulator = new Simulator();
    this.recording = recorder !== null;
    this.#seed = seed;
    this.#tally = tally;
    this.#recorder = recorder;
  }

  get now(): number {
    return this.simulator.now;
  }

  get demandHash(): string {
    return this.#demand.hex;
  }

  stream(name: string, entity?: number): Stream {
    const key = entity === undefined ? name : `${name} ${entity}`;
    if (this.#streams.has(key))
      throw new EngineError({
        what: `the stream "${key}" was asked for twice`,
        at: this.now,
        where: 'the world',
        fix: 'ask once and keep it, or give each entity a number of its own: stream(name, entity)',
      });
    this.#streams.add(key);
    return new Stream(this.#seed, name, entity);
  }

  coin(name: string, ...of: number[]): number {
    return coin(this.#seed, name, ...of);
  }

  item(kind: string, payload?: Readonly<Record<string, number>>, parent = -1): number {
    return this.#recorder === null ? this.#items++ : this.#recorder.item(kind, this.now, payload, parent);
  }

  begin(kind: string, thing: number, item = -1): number {
    return this.#recorder === null ? -1 : this.#recorder.begin(kind, thing, item, this.now);
  }

  end(span: number, outcome?: SpanOutcome): void {
    if (this.#recorder !== null) this.#recorder.end(span, this.now, outcome);
  }

  span(kind: string, thing: number, item: number, start: number, end: number): void {
    if (this.#recorder === null) return;
    this.#refuseHindsight(`a span "${kind}"`, start, 'begin() it when it begins, and say what it came to with end()');
    this.#recorder.span(kind, thing, item, start, end);
  }

  travel(kind: string, from: number, to: number, item: number, depart: number, arrive: number, lost = false): number {
    if (this.#recorder === null) return -1;
    this.#refuseHindsight(`a travel "${kind}"`, depart, 'record it when it departs, and lose() it if it is lost');
    return this.#recorder.travel(kind, from, to, item, depart, arrive, lost);
  }

  lose(travel: number): void {
    if (this.#recorder !== null) this.#recorder.lose(travel, this.now);
  }

  mark(kind: string, thing: number, item = -1, value = NaN): void {
    if (this.#recorder !== null) this.#recorder.mark(kind, thing, item, value, this.now);
  }

  state(thing: number, field: string, value: number): void {
    if (this.#recorder !== null) this.#recorder.state(thing, field, value, this.now);
  }

  sample(name: string, value: number): void {
    this.#tally.sample(name, value);
  }

  count(name: string, by = 1): void {
    this.#tally.count(name, by);
  }

  level(name: string, value: number): void {
    this.#tally.level(name, value, this.now);
  }

  demand(...values: number[]): void {
    if (this.#recorder === null) return;
    for (const value of values) {
      this.#number[0] = value;
      this.#demand.word(this.#words[0] as number);
      this.#demand.word(this.#words[1] as number);
    }
  }

  on(action: string, thing: number, handler: Handler): void {
    this.#handlers.set(`${action} ${thing}`, handler);
  }

  /** What is written afterwards would change the past of a run that branches in between. */
  #refuseHindsight(what: string, start: number, fix: string): void {
    if (!(start >= this.now))
      throw new EngineError({
        what: `${what} was recorded after it began, at ${start}`,
        at: this.now,
        where: 'the world',
        fix,
      });
  }

  handlerOf(action: string, thing: number): Handler | undefined {
    return this.#handlers.get(`${action} ${thing}`);
  }
}
