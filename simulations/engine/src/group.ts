/**
 * Processes that live and die together: the requests on one machine, the attempts of one client. A crash stops them all.
 *
 *     const machine = new Group(simulator);
 *     const reply = machine.spawn(handle(request));
 *     yield reply;                           // goes on at its end, or when the machine crashes
 *     if (reply.stopped) …                   // which this tells
 *     machine.stop();                        // the crash; afterwards it can be used again
 */
import { Process } from './process.ts';
import type { Script } from './process.ts';
import type { Simulator } from './simulator.ts';

/** Processes that are stopped together: `spawn` into it, and `stop()` stops all that still run. */
export class Group {
  readonly simulator: Simulator;
  #members: Process[] = [];
  #sweepAt = 16;

  constructor(simulator: Simulator) {
    this.simulator = simulator;
  }

  /** How many of its processes have not come to their end. */
  get size(): number {
    return this.#members.reduce((count, { done }) => count + (done ? 0 : 1), 0);
  }

  /** Starts a script in the group: it runs at once, up to its first wait. */
  spawn<T>(script: Script<T>): Process<T> {
    if (this.#members.length >= this.#sweepAt) {
      this.#members = this.#members.filter(({ done }) => !done);
      this.#sweepAt = 2 * this.#members.length + 16;
    }
    const process = new Process(this.simulator, script);
    this.#members.push(process);
    process.resume();
    return process;
  }

  /**
   * Stops all, in the order they were started: each leaves what it waits for, and its `finally` blocks run. What those start
   * in the group goes on.
   */
  stop(): void {
    const members = this.#members;
    this.#members = [];
    for (const process of members) process.stop();
  }
}
