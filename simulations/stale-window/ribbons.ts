/** Draws which version the database has and which one the cache holds, and since when that one is old. */
import type { World } from '@under-load/engine';
import { CACHE, DATABASE } from './stage.ts';

export class Ribbons {
  readonly #world: World;
  /** What is drawn here nobody asked for: it hangs on an item of its own. */
  readonly #origin: number;
  #newest: number | null = null;
  #entry: number | null = null;
  #held: { readonly version: number; readonly old: boolean } | null = null;

  constructor(world: World) {
    this.#world = world;
    this.#origin = world.item('copy');
  }

  draw(newest: number, held: number | null): void {
    const entry = held === null ? null : { version: held, old: held < newest };
    if (entry?.version === this.#held?.version && entry?.old === this.#held?.old) return;
    if (this.#entry !== null) this.#world.end(this.#entry);
    this.#held = entry;
    this.#entry =
      entry === null ? null : this.#world.begin(entry.old ? 'old entry' : 'entry', CACHE, this.#item(entry.version));
  }

  commit(newest: number, held: number | null): void {
    if (this.#newest !== null) this.#world.end(this.#newest);
    this.#newest = this.#world.begin('version', DATABASE, this.#item(newest));
    this.draw(newest, held);
  }

  #item(version: number): number {
    return this.#world.item('copy', { version }, this.#origin);
  }
}
