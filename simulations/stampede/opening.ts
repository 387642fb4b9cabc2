/**
 * What one end of an entry costs: from the first query for the key until none is under way. Counted as a whole when it is
 * over, and only for the hot key.
 */
import type { World } from '@under-load/engine';

export class Opening {
  readonly #world: World;
  readonly #counted: boolean;
  #queries = 0;
  #waits = 0;
  #old = 0;
  #lead = 0;
  #missingSince: number | null = null;
  #missing = 0;

  constructor(world: World, counted: boolean) {
    this.#world = world;
    this.#counted = counted;
  }

  /** A query for the key, so many seconds before the entry’s end. */
  query(before: number): void {
    if (this.#queries === 0) this.#lead = before;
    this.#queries++;
  }

  wait(): void {
    this.#waits++;
  }

  /** Somebody who waited has the answer. */
  answer(seconds: number): void {
    if (this.#counted) this.#world.sample('wait', seconds);
  }

  /** An answer from an entry that had expired. */
  giveOld(): void {
    this.#old++;
  }

  /** A read finds nothing. */
  miss(): void {
    this.#missingSince ??= this.#world.now;
  }

  fill(): void {
    if (this.#missingSince !== null) this.#missing += this.#world.now - this.#missingSince;
    this.#missingSince = null;
  }

  close(): void {
    if (this.#counted) {
      this.#world.sample('queries', this.#queries);
      this.#world.sample('waits', this.#waits);
      this.#world.sample('old answers', this.#old);
      this.#world.sample('lead', this.#lead);
      this.#world.sample('missing', this.#missing);
    }
    this.#queries = this.#waits = this.#old = this.#lead = this.#missing = 0;
  }
}
