/**
 * A processor shared by all at once: n pieces of work in it each get an equal share of its speed, and none gets more than
 * one server's. A web server's threads on a few cores, flows on a link.
 *
 *     yield processor.work(0.2);          // done after 0.2 s alone, after 0.4 s in the company of one other throughout
 *
 * The model is egalitarian processor sharing (Kleinrock, Queueing Systems 2, 1976, chapter 4). It keeps a second clock that
 * shows how much each piece of work has got since the processor was last idle: work w that comes when it shows v ends
 * when it shows v + w, so an arrival changes the pace of one clock and not the plans of n pieces of work.
 */
import { EngineError } from './error.ts';
import { EventList } from './event-list.ts';
import type { Task } from './event-list.ts';
import type { Waitable, Waiter } from './process.ts';
import type { Simulator } from './simulator.ts';

/** How many cores, how fast, under which name. */
export interface SharedStationOptions {
  /** What errors call it. */
  readonly name?: string;
  /** How many can be worked on at full speed: the number of cores. */
  readonly servers?: number;
  readonly speed?: number;
}

const NO_TIMER = -1;

/**
 * A processor on which all work goes on at once, at equal shares. Throws an `EngineError` for servers, speeds or work
 * that make no sense.
 */
export class SharedStation {
  readonly simulator: Simulator;
  readonly name: string;
  readonly servers: number;
  readonly #ends = new EventList();
  /** The second clock, and the moment it was last read. */
  #got = 0;
  #since = 0;
  #speed: number;
  #timer = NO_TIMER;

  constructor(simulator: Simulator, { name = 'shared station', servers = 1, speed = 1 }: SharedStationOptions = {}) {
    this.simulator = simulator;
    this.name = name;
    this.servers = servers;
    this.#speed = speed;
    if (!(servers > 0)) throw this.#error(`${servers} servers`, 'give a number above 0');
    this.#checkSpeed(speed);
  }

  /** How many pieces of work are in it. */
  get load(): number {
    return this.#ends.size;
  }

  /** Seconds of work done in a second by a piece that has a server to itself. */
  get speed(): number {
    return this.#speed;
  }

  /** Seconds of work that each piece gets in a second now. */
  get share(): number {
    return this.load === 0 ? this.#speed : this.#speed * Math.min(1, this.servers / this.load);
  }

  /** Begins a piece of work: seconds alone at speed 1. Yield it to wait for its end, or give `onDone`. */
  work(seconds: number, onDone?: () => void): SharedWork {
    if (!(seconds >= 0 && seconds < Infinity))
      throw this.#error(`work of ${seconds} seconds`, 'give a finite number that is not negative');
    this.#read();
    const work = new SharedWork(onDone, () => this.#drop(handle));
    const handle = this.#ends.schedule(this.#got + seconds, 0, work);
    this.#plan();
    return work;
  }

  /** Changes the speed of all that is in it and all that comes. At 0 it stands still. */
  setSpeed(speed: number): void {
    this.#checkSpeed(speed);
    this.#read();
    this.#speed = speed;
    this.#plan();
  }

  #drop(handle: number): void {
    this.#read();
    this.#ends.cancel(handle);
    this.#plan();
  }

  /** Brings the second clock up to now. */
  #read(): void {
    const { now } = this.simulator;
    if (this.load === 0) this.#got = 0;
    else this.#got += (now - this.#since) * this.share;
    this.#since = now;
  }

  /** Sets the timer for the piece of work that ends first, at the pace that holds now. */
  #plan(): void {
    if (this.#timer !== NO_TIMER) this.simulator.cancel(this.#timer);
    this.#timer = NO_TIMER;
    if (this.load > 0 && this.#speed > 0)
      this.#timer = this.simulator.after(Math.max(0, this.#ends.next - this.#got) / this.share, this.#endFirst);
  }

  readonly #endFirst = (): void => {
    this.#timer = NO_TIMER;
    const work = this.#ends.take(Infinity) as SharedWork;
    // Set, not added up: rounding must not drift.
    this.#got = this.#ends.taken;
    this.#since = this.simulator.now;
    this.#plan();
    work.resume();
  };

  #checkSpeed(speed: number): void {
    if (!(speed >= 0 && speed < Infinity))
      throw this.#error(`a speed of ${speed}`, 'give a finite number that is not negative');
  }

  #error(what: string, fix: string): EngineError {
    return new EngineError({ what, at: this.simulator.now, where: this.name, fix });
  }
}

/** A piece of work in a shared station. */
export class SharedWork implements Waitable, Task {
  /** It came to its end, or was dropped. */
  done = false;
  #then: (() => void) | Waiter | undefined;
  readonly #takeOut: () => void;

  constructor(then: (() => void) | undefined, takeOut: () => void) {
    this.#then = then;
    this.#takeOut = takeOut;
  }

  /** Gives the work up: its end never comes. */
  drop(): void {
    if (this.done) return;
    this.done = true;
    this.#takeOut();
  }

  wait(waiter: Waiter): boolean {
    if (!this.done) this.#then = waiter;
    return this.done;
  }

  leave(): void {
    this.drop();
  }

  /** Its end has come. */
  resume(): void {
    this.done = true;
    const then = this.#then;
    if (typeof then === 'function') then();
    else then?.resume();
  }
}
