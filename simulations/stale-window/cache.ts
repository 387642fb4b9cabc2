/** One entry in memory, good for its time to live. The cache knows what it is told and nothing of the database. */
import type { World } from '@under-load/engine';
import { CACHE } from './stage.ts';

export class Cache {
  readonly #world: World;
  readonly #timeToLive: number;
  readonly #changed: () => void;
  #held: number | null = null;
  #expiry: number | null = null;
  #told = 0;
  #lease = 0;

  /** `changed` is called whenever it holds something else than before. */
  constructor(world: World, timeToLive: number, changed: () => void) {
    this.#world = world;
    this.#timeToLive = timeToLive;
    this.#changed = changed;
  }

  /** The version it holds; null where it holds none. */
  get held(): number | null {
    return this.#held;
  }

  /** What a miss is given; the next deletion makes it void. */
  get lease(): number {
    return this.#lease;
  }

  /** A writer has told it, one way or another, that there is this version. A plain cache forgets that at once. */
  hear(version: number): void {
    this.#told = Math.max(this.#told, version);
  }

  /** Puts it in, newer or not. True where the cache had been told of a newer one. */
  put(version: number): boolean {
    const { simulator, now } = this.#world;
    const old = version < this.#told;
    this.#hold(version);
    this.#expiry = simulator.at(now + this.#timeToLive, () => {
      this.#expiry = null;
      this.#hold(null);
      this.#world.mark('expire', CACHE, -1, version);
    });
    this.#world.mark(old ? 'old' : 'put', CACHE, -1, version);
    return old;
  }

  delete(version: number): void {
    this.hear(version);
    this.#lease++;
    this.#world.mark('delete', CACHE, -1, version);
    this.#hold(null);
  }

  /** Turns it away. Nothing old is put in. */
  refuse(version: number): false {
    this.#world.mark('refuse', CACHE, -1, version);
    return false;
  }

  #hold(version: number | null): void {
    if (this.#expiry !== null) this.#world.simulator.cancel(this.#expiry);
    this.#expiry = null;
    this.#held = version;
    this.#changed();
  }
}
