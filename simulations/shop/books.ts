/** The shop's books: what is counted, for the tally while pages are judged, and for the dashboard all the time. */
import type { World } from '@under-load/engine';
import { JUDGED } from './clock.ts';

export class Books {
  readonly #world: World;
  readonly #counts = new Map<string, number>();

  constructor(world: World) {
    this.#world = world;
  }

  count(name: string, by = 1): void {
    this.#counts.set(name, this.of(name) + by);
    const { now } = this.#world;
    if (now >= JUDGED.from && now < JUDGED.until) this.#world.count(name, by);
  }

  /** Counted since the beginning. */
  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }
}
