/**
 * Scripts and the processes that run them. A script is a generator that reads as a request's own story: it yields
 * what it waits for (seconds, a turn at a station, the end of another process) and goes on when that has come.
 *
 *     function* request(work) { yield server; yield work; server.release(); }
 *
 * `yield other()` runs another script to its end, as `yield* other()` does. Stopping a process runs the `finally` blocks
 * of the place where it stands, so a slot that is given back there is never lost.
 */
import { EngineError } from './error.ts';
import type { Task } from './event-list.ts';
import type { Simulator } from './simulator.ts';

/** Something that waits: it is resumed, through `simulator.wake`, when what it waits for has come. */
export interface Waiter extends Task {
  readonly simulator: Simulator;
}

/** Something that can be waited for. */
export interface Waitable {
  /** True: there is no need to wait. False: the waiter has been noted and will be woken. */
  wait(waiter: Waiter): boolean;
  /** The waiter gives up, perhaps after it was woken and before it went on. */
  leave(waiter: Waiter): void;
  /** What the `yield` gives back, read when the script goes on. */
  readonly result?: unknown;
}

/** What a script may yield: seconds (or steps), something to wait for, or another script to run first. */
export type Yieldable = number | Waitable | Script<unknown>;

/** A generator that yields what it waits for and returns a T: what `simulator.spawn` runs. */
export interface Script<T = void> extends Generator<Yieldable, T, unknown> {
  [Symbol.iterator](): Script<T>;
}

const NO_TIMER = -1;

/**
 * A script that runs, made by `simulator.spawn`. Yield it to wait for its end; `stop()` ends it, and runs its `finally`
 * blocks.
 */
export class Process<T = unknown> implements Waitable, Waiter {
  readonly simulator: Simulator;
  /** The script came to its end, threw, or was stopped. */
  done = false;
  /** It was stopped before its end. */
  stopped = false;
  /** What the script returned. */
  result: T | undefined = undefined;
  #script: Script<unknown>;
  /** Scripts that wait for the one they yielded, outermost first. */
  #outer: Script<unknown>[] | null = null;
  /** Scripts and what they yield are counted, since no stack trace tells where a script stands that waits. */
  readonly #number: number;
  #yields = 0;
  #timer = NO_TIMER;
  #awaited: Waitable | null = null;
  #waiters: Waiter[] | null = null;
  #running = false;

  constructor(simulator: Simulator, script: Script<T>) {
    this.simulator = simulator;
    this.#script = script;
    this.#number = simulator.countScript();
  }

  /** What errors call it: the how manieth script of the simulation, and how often it has yielded. */
  get where(): string {
    return `script ${this.#number}, yield ${this.#yields}`;
  }

  /** Goes on from where the script waits. The engine calls this; a model has no need to. */
  resume(): void {
    if (this.done) return;
    const given = this.#awaited === null ? undefined : this.#awaited.result;
    this.#awaited = null;
    this.#timer = NO_TIMER;
    this.#running = true;
    try {
      for (let step = this.#next(given); ;) {
        const { done, value } = step;
        if (done === true) {
          const outer = this.#outer?.pop();
          if (outer === undefined) return this.#end(value as T);
          this.#script = outer;
          step = this.#next(value);
          continue;
        }
        this.#yields++;
        if (this.stopped) {
          return this.#unwind();
        } else if (typeof value === 'number' && value >= 0 && value < Infinity) {
          this.#timer = this.simulator.after(value, this);
          return;
        } else if (isScript(value)) {
          (this.#outer ??= []).push(this.#script);
          this.#script = value;
          step = this.#next(undefined);
        } else {
          try {
            if (!isWaitable(value)) throw this.#badYield(value);
            if (!value.wait(this)) {
              this.#awaited = value;
              return;
            }
          } catch (error) {
            step = this.#throw(error);
            continue;
          }
          this.simulator.countAtThisInstant(this);
          step = this.#next(value.result);
        }
      }
    } finally {
      this.#running = false;
    }
  }

  /**
   * Stops the script where it waits: it leaves what it waits for and its `finally` blocks run. A script that stops
   * itself goes on to its next wait first.
   */
  stop(): void {
    if (this.done || this.stopped) return;
    this.stopped = true;
    if (this.#running) return;
    if (this.#timer !== NO_TIMER) this.simulator.cancel(this.#timer);
    else this.#awaited?.leave(this);
    this.#unwind();
  }

  wait(waiter: Waiter): boolean {
    if (!this.done) (this.#waiters ??= []).push(waiter);
    return this.done;
  }

  leave(waiter: Waiter): void {
    const index = this.#waiters?.indexOf(waiter) ?? -1;
    if (index >= 0) this.#waiters?.splice(index, 1);
  }

  #next(given: unknown): IteratorResult<Yieldable, unknown> {
    try {
      return this.#script.next(given);
    } catch (error) {
      return this.#throwOut(error);
    }
  }

  /** Raises an error at the place where the script waits. */
  #throw(error: unknown): IteratorResult<Yieldable, unknown> {
    try {
      return this.#script.throw(error);
    } catch (raised) {
      return this.#throwOut(raised);
    }
  }

  /** An error that left a script is raised in the one that yielded it, as with `yield*`; the outermost ends the process. */
  #throwOut(error: unknown): IteratorResult<Yieldable, unknown> {
    const outer = this.#outer?.pop();
    if (outer === undefined) {
      this.#end(undefined);
      throw error;
    }
    this.#script = outer;
    return this.#throw(error);
  }

  #unwind(): void {
    for (let script: Script<unknown> | undefined = this.#script; script !== undefined; script = this.#outer?.pop())
      if (script.return(undefined).done !== true)
        throw new EngineError({
          what: 'a script that was stopped waited again in a finally block',
          at: this.simulator.now,
          where: this.where,
          fix: 'only give things back in finally (station.release()); spawn a process for anything that takes time',
        });
    this.#end(undefined);
  }

  #end(result: T | undefined): void {
    this.done = true;
    this.result = result;
    const waiters = this.#waiters;
    this.#waiters = null;
    if (waiters !== null) for (const waiter of waiters) this.simulator.wake(waiter);
  }

  #badYield(value: unknown): EngineError {
    return new EngineError({
      what: `a script yielded ${typeof value === 'object' ? 'an object that cannot be waited for' : String(value)}`,
      at: this.simulator.now,
      where: this.where,
      fix: 'yield a finite number of seconds that is not negative, a station, a process or a script',
    });
  }
}

function isWaitable(value: unknown): value is Waitable {
  return typeof value === 'object' && value !== null && 'wait' in value;
}

function isScript(value: unknown): value is Script<unknown> {
  return typeof value === 'object' && value !== null && 'next' in value;
}
