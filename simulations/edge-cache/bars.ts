/** Draws the copies: a bar on a cache's lane for as long as its copy is fresh, of another kind once the page has changed. */
import type { World } from '@under-load/engine';
import type { Cache } from './cache.ts';

interface OpenBar {
  readonly lane: number;
  readonly bar: number;
  readonly old: boolean;
}

export class Bars {
  readonly #world: World;
  readonly #open = new Map<Cache, OpenBar>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The cache has another copy than before, or none. `newest` is the version that the database has. */
  redraw(cache: Cache, lane: number, newest: number): void {
    this.#close(cache);
    if (cache.copy === null) return;
    const { version, freshUntil } = cache.copy;
    const item = this.#world.item('copy', { version });
    const old = version < newest;
    const bar = this.#world.begin(old ? 'old copy' : 'copy', lane, item);
    this.#open.set(cache, { lane, bar, old });
    this.#world.simulator.at(freshUntil, () => {
      if (this.#open.get(cache)?.bar === bar) this.#close(cache);
    });
  }

  /** The page has changed: every copy that is still counted as fresh is old from now on. */
  outdate(newest: number): void {
    for (const [cache, { lane, old }] of [...this.#open]) if (!old) this.redraw(cache, lane, newest);
  }

  #close(cache: Cache): void {
    const open = this.#open.get(cache);
    if (open === undefined) return;
    this.#world.end(open.bar);
    this.#open.delete(cache);
  }
}
