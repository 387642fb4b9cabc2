/** The updates that a write-behind cache has acknowledged and not yet sent to the database. */
import type { World } from '@under-load/engine';
import type { Update } from './path.ts';
import { CACHE } from './stage.ts';

export class Unsaved {
  readonly #world: World;
  #updates: Update[] = [];
  #spans: number[] = [];

  constructor(world: World) {
    this.#world = world;
    world.state(CACHE, 'unsaved', 0);
  }

  add(update: Update): void {
    this.#updates.push(update);
    this.#spans.push(this.#world.begin('unsaved', CACHE, update.item));
    this.#world.state(CACHE, 'unsaved', this.#updates.length);
  }

  /** Hands them over, oldest first; now they are on their way. */
  take(): readonly Update[] {
    return this.#empty('sent');
  }

  /** The crash takes them all. */
  lose(): readonly Update[] {
    return this.#empty('lost');
  }

  #empty(outcome: 'sent' | 'lost'): readonly Update[] {
    const updates = this.#updates;
    for (const span of this.#spans) this.#world.end(span, { kind: outcome });
    this.#updates = [];
    this.#spans = [];
    this.#world.state(CACHE, 'unsaved', 0);
    return updates;
  }
}
