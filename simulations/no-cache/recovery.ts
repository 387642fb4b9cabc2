/**
 * What a restart of the cache does to the database: how long its line becomes, and how long it takes until the line is worked
 * off. It is over when the database has nothing to do for the first time after its line was longest.
 */
import type { World } from '@under-load/engine';

export class Recovery {
  readonly #world: World;
  #restartedAt = NaN;
  #longest = 0;
  #over = true;
  #seconds = 0;

  constructor(world: World) {
    this.#world = world;
  }

  begin(): void {
    this.#restartedAt = this.#world.now;
  }

  /** So many reads are at the database now. */
  inside(reads: number): void {
    if (!(this.#world.now >= this.#restartedAt)) return;
    if (reads > this.#longest) {
      this.#world.count('longest line', reads - this.#longest);
      this.#longest = reads;
      this.#over = false;
    }
    if (reads === 0) this.end();
  }

  /** The line is worked off, or nobody watches any longer. */
  end(): void {
    if (this.#over) return;
    const seconds = this.#world.now - this.#restartedAt;
    this.#world.count('seconds to recover', seconds - this.#seconds);
    this.#seconds = seconds;
    this.#over = true;
  }
}
