/**
 * A process that answers: it reads rows with one of its cores, keeps what it sends in memory until the last byte is gone,
 * and is killed when an answer no longer fits. All it was at work on is lost; after a while it is started again.
 *
 * Left out: memory that a runtime needs beside the bytes of its rows, and the collecting of garbage, which slows a process
 * before it dies.
 */
import { race, Signal, type Script, type World } from '@under-load/engine';
import { Tier } from '../calls/tier.ts';
import { bytesOf, sendSeconds, workOf } from './cost.ts';
import type { Values } from './parameters.ts';
import type { Result } from './table.ts';

export interface ServiceWatch {
  /** Bytes in use have changed, in a process that lives. */
  readonly used: (bytes: number) => void;
  readonly killed: (answers: number) => void;
  readonly started: () => void;
}

export class Service {
  readonly #world: World;
  readonly #values: Values;
  readonly #watch: ServiceWatch;
  readonly #cores: Tier;
  readonly #killed = new Signal();
  #up = true;
  #used = 0;
  #answers = 0;

  constructor(world: World, values: Values, watch: ServiceWatch) {
    this.#world = world;
    this.#values = values;
    this.#watch = watch;
    this.#cores = new Tier(world, { name: 'server', places: values.cores });
  }

  /** Reads and sends. False where the process is down, or is killed meanwhile. */
  *answer(result: Result, onRead: () => void): Script<boolean> {
    if (!this.#up) return false;
    return (yield* race(this.#serve(result, onRead), waitFor(this.#killed))) === 0;
  }

  *#serve(result: Result, onRead: () => void): Script<void> {
    const bytes = bytesOf(result, this.#values);
    this.#answers++;
    let held = 0;
    try {
      const values = this.#values;
      const cores = this.#cores;
      const keep = (): boolean => this.#fits(bytes);
      const take = (): void => this.#use((held = bytes));
      yield* cores.hold(function* () {
        // Where it does not fit, what follows is never reached: the process is killed in this moment.
        if (!keep()) yield new Signal();
        take();
        yield* cores.compute(workOf(result, values));
      });
      onRead();
      yield sendSeconds(result, values);
    } finally {
      this.#answers--;
      this.#use(-held);
    }
  }

  /** Whether so much more has room; where it has not, the process is killed in this very moment. */
  #fits(bytes: number): boolean {
    if (!this.#up) return false;
    if (this.#used + bytes <= this.#values.memory * 1e6) return true;
    this.#up = false;
    const { simulator } = this.#world;
    simulator.after(0, () => {
      this.#watch.killed(this.#answers);
      this.#killed.fire();
      simulator.after(this.#values.restart, () => {
        this.#up = true;
        this.#watch.started();
      });
    });
    return false;
  }

  #use(bytes: number): void {
    if (bytes === 0) return;
    this.#used += bytes;
    this.#world.level('memory', this.#used);
    if (this.#up) this.#watch.used(this.#used);
  }
}

function* waitFor(signal: Signal): Script<void> {
  yield signal;
}
