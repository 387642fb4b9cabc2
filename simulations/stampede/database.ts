/** The database: so many computations at once at full speed, and all of them slower together where there are more. */
import { SharedStation, type World } from '@under-load/engine';
import type { Values } from './parameters.ts';

export class Database {
  readonly #world: World;
  readonly #thing: number;
  readonly #processor: SharedStation;
  readonly #computeTime: number;
  /** So many at once fill the line on the stage: a fifth more than come through one hole. */
  readonly #full: number;

  constructor(world: World, thing: number, { cores, computeTime, readRate }: Values) {
    this.#world = world;
    this.#thing = thing;
    this.#processor = new SharedStation(world.simulator, { name: 'database', servers: cores });
    this.#computeTime = computeTime;
    this.#full = 1.2 * (1 + readRate * computeTime);
  }

  /** Computes an entry for a key. `onDone` is told how many seconds that took, and how many queries remain. */
  query(key: number, item: number, onDone: (seconds: number, remaining: number) => void): void {
    const world = this.#world;
    const start = world.now;
    world.count('queries');
    // It falls for as long as it would take alone; a database that has too much to do holds it for longer.
    world.travel('query', key, this.#thing, item, start, start + this.#computeTime);
    this.#processor.work(this.#computeTime, () => {
      const seconds = world.now - start;
      world.sample('query', seconds);
      this.#show();
      onDone(seconds, this.#processor.load);
    });
    this.#show();
  }

  get underWay(): number {
    return this.#processor.load;
  }

  #show(): void {
    const { load } = this.#processor;
    this.#world.state(this.#thing, 'queries', load);
    this.#world.state(this.#thing, 'load', Math.min(1, load / this.#full));
  }
}
