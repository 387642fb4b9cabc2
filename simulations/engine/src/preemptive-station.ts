/**
 * Servers that the more urgent take over at once: of the work in it, the pieces of the lowest priority numbers are worked on,
 * as many as there are servers; of equal numbers, those that came first. Who is pushed aside keeps what has been done and goes
 * on from there when a server is free again (preemptive resume). A kernel's scheduler, a network card, foreground before batch.
 *
 *     yield processor.work(0.2, { priority: 1 });
 *
 * Model: Kleinrock, Queueing Systems 2, 1976, section 3.4. Left out: what a switch from one piece to another costs.
 */
import { EngineError } from './error.ts';
import { PreemptiveWork } from './preemptive-work.ts';
import { PriorityLine } from './priority-line.ts';
import type { Simulator } from './simulator.ts';

/** How many servers, how fast, under which name. */
export interface PreemptiveStationOptions {
  /** What errors call it. */
  readonly name?: string;
  /** How many pieces are worked on at once. */
  readonly servers?: number;
  readonly speed?: number;
}

/** How urgent a piece of work is, and what comes after it. */
export interface UrgentWork {
  /** Lower numbers first; 0 by default. */
  readonly priority?: number;
  readonly onDone?: () => void;
}

/**
 * Servers that the more urgent take over at once. Throws an `EngineError` for servers, speeds or work that make no
 * sense.
 */
export class PreemptiveStation {
  readonly simulator: Simulator;
  readonly name: string;
  readonly servers: number;
  readonly #line = new PriorityLine<PreemptiveWork>();
  readonly #inService: PreemptiveWork[] = [];
  #speed: number;
  #tickets = 0;

  constructor(simulator: Simulator, options: PreemptiveStationOptions = {}) {
    const { name = 'preemptive station', servers = 1, speed = 1 } = options;
    this.simulator = simulator;
    this.name = name;
    this.servers = servers;
    this.#speed = speed;
    if (!(servers >= 1 && Math.floor(servers) === servers))
      throw this.#error(`${servers} servers`, 'give a whole number from 1, or Infinity');
    this.#checkSpeed(speed);
  }

  /** How many pieces of work are in it. */
  get load(): number {
    return this.#line.length + this.#inService.length;
  }

  /** How many of them are not being worked on: not yet, or not at the moment. */
  get waiting(): number {
    return this.#line.length;
  }

  /** How many pieces are being worked on. */
  get inService(): number {
    return this.#inService.length;
  }

  /** Seconds of work that each server does in a second. */
  get speed(): number {
    return this.#speed;
  }

  /** Begins a piece of work: seconds alone at speed 1. Yield it to wait for its end, or give `onDone`. */
  work(seconds: number, { priority = 0, onDone }: UrgentWork = {}): PreemptiveWork {
    if (!(seconds >= 0 && seconds < Infinity))
      throw this.#error(`work of ${seconds} seconds`, 'give a finite number that is not negative');
    if (!(priority > -Infinity && priority < Infinity))
      throw this.#error(`a priority of ${priority}`, 'give a finite number; lower ones go first');
    const work = new PreemptiveWork(this.simulator, {
      ...{ seconds, priority, onDone },
      ticket: this.#tickets++,
      onEnd: (ended) => this.#takeOut(ended),
    });
    this.#place(work);
    return work;
  }

  /** Changes the speed of all servers; what is left of the work in hand takes longer or shorter from now on. At 0 they stand still. */
  setSpeed(speed: number): void {
    this.#checkSpeed(speed);
    this.#speed = speed;
    for (const work of this.#inService) work.go(speed);
  }

  /** Serves it at once where a server is free or does something less urgent; else it waits. */
  #place(work: PreemptiveWork): void {
    if (this.#inService.length < this.servers) return this.#start(work);
    const least = this.#inService.reduce((a, b) => (b.isBefore(a) ? a : b));
    // What ends at this very instant is not pushed aside: its server will be free before any time passes.
    if (least.isDue || !work.isBefore(least)) return this.#wait(work);
    this.#inService.splice(this.#inService.indexOf(least), 1);
    least.go(0);
    this.#wait(least);
    this.#start(work);
  }

  #start(work: PreemptiveWork): void {
    this.#inService.push(work);
    work.go(this.#speed);
  }

  #wait(work: PreemptiveWork): void {
    this.#line.join(work, work.priority, work.ticket);
  }

  #takeOut(work: PreemptiveWork): void {
    const index = this.#inService.indexOf(work);
    if (index < 0) {
      this.#line.leave(work);
      return;
    }
    this.#inService.splice(index, 1);
    const next = this.#line.callFirst();
    if (next !== undefined) this.#start(next);
  }

  #checkSpeed(speed: number): void {
    if (!(speed >= 0 && speed < Infinity))
      throw this.#error(`a speed of ${speed}`, 'give a finite number that is not negative');
  }

  #error(what: string, fix: string): EngineError {
    return new EngineError({ what, at: this.simulator.now, where: this.name, fix });
  }
}
