/** One key’s place in the cache: what is there, for how long it is good, and who is computing it anew. */
import type { World } from '@under-load/engine';
import type { Database } from './database.ts';
import { Opening } from './opening.ts';
import type { Values } from './parameters.ts';
import type { Policy } from './policy.ts';

/** A read with all the luck that belongs to it. */
export interface Read {
  readonly item: number;
  readonly luck: number;
  /** The process that reads. */
  readonly process: number;
}

export interface EntryOptions {
  readonly key: number;
  readonly database: Database;
  readonly policy: Policy;
  readonly values: Values;
  /** When the entry that is there at the beginning ends. */
  readonly firstEnd: number;
}

/** A computation under way: who asked for it, and since when somebody has been waiting for its answer. */
interface Flight {
  readonly process: number;
  readonly waitingSince: number[];
}

/** Steps in which a place empties on the stage. */
const STEPS = 30;

export class Entry {
  readonly #world: World;
  readonly #options: EntryOptions;
  readonly #flights: Flight[] = [];
  readonly #opening: Opening;
  #until: number;
  #gone = false;
  #computeTime: number;
  #timers: number[] = [];

  constructor(world: World, options: EntryOptions) {
    this.#world = world;
    this.#options = options;
    this.#opening = new Opening(world, options.key === 0);
    this.#computeTime = options.values.computeTime;
    this.#until = options.firstEnd;
    this.#plan();
  }

  read({ item, luck, process }: Read): void {
    const world = this.#world;
    const { key, policy, database } = this.#options;
    const remaining = this.#remaining;
    const flight = this.#flights.find((other) => other.process === process);
    const act = policy.act({ remaining, luck, underWay: flight !== undefined, computeTime: this.#computeTime });
    if (this.#gone) this.#opening.miss();
    switch (act) {
      case 'answer':
        if (remaining <= 0) this.#opening.giveOld();
        return world.mark(remaining > 0 ? 'hit' : 'old', key, item);
      case 'refresh':
        this.#compute(item, { process, waitingSince: [] });
        this.#opening.giveOld();
        return world.mark('refresh', key, item);
      case 'wait':
        this.#opening.wait();
        flight?.waitingSince.push(world.now);
        return world.mark('wait', key, item, flight?.waitingSince.length);
      case 'compute':
        this.#compute(item, { process, waitingSince: [world.now] });
        this.#opening.wait();
        if (remaining > 0) return world.mark('early', key, item, remaining);
        return world.mark('miss', key, item, database.underWay);
    }
  }

  /** As far as anybody can know: the end that a write brings is not foreseen. */
  get #remaining(): number {
    if (this.#gone) return -Infinity;
    return this.#options.values.ends === 'write' ? Infinity : this.#until - this.#world.now;
  }

  #compute(item: number, flight: Flight): void {
    const { key, database } = this.#options;
    this.#opening.query(Math.max(0, this.#until - this.#world.now));
    this.#flights.push(flight);
    database.query(key, item, (seconds, left) => {
      for (const since of flight.waitingSince) this.#opening.answer(this.#world.now - since);
      this.#flights.splice(this.#flights.indexOf(flight), 1);
      this.#put(seconds);
      this.#world.mark('stored', key, item, left);
      if (this.#flights.length === 0) this.#opening.close();
    });
  }

  #put(seconds: number): void {
    this.#computeTime = seconds;
    this.#until = this.#world.now + this.#options.values.timeToLive;
    this.#gone = false;
    this.#opening.fill();
    this.#plan();
  }

  /** What time will do to the entry that is there now. */
  #plan(): void {
    const { simulator, now, recording } = this.#world;
    const { policy, values, key } = this.#options;
    for (const timer of this.#timers) simulator.cancel(timer);
    const kept = values.ends === 'write' ? 0 : policy.grace;
    this.#timers = [simulator.at(this.#until + kept, () => this.#leave())];
    if (kept > 0) this.#timers.push(simulator.at(this.#until, () => this.#world.mark('expire', key)));
    if (!recording) return;
    const life = values.timeToLive + kept;
    const fill = (share: number) => this.#world.state(key, 'life', Math.min(1, share));
    fill((this.#until + kept - now) / life);
    for (let step = 1; step < STEPS; step++) {
      const at = this.#until + kept - (step / STEPS) * life;
      if (at > now) this.#timers.push(simulator.at(at, () => fill(step / STEPS)));
    }
  }

  #leave(): void {
    const { key, values, policy } = this.#options;
    this.#gone = true;
    this.#world.state(key, 'life', 0);
    this.#world.mark(values.ends === 'write' ? 'delete' : policy.grace > 0 ? 'drop' : 'expire', key);
  }
}
