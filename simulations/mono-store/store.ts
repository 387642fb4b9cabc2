/**
 * A store with one line, first come first served. Whoever comes knows when its turn will be, since nobody passes anybody:
 * when all that came before is done (Lindley’s recursion). So a write is drawn on its way from its coming to its turn.
 */
import type { World } from '@under-load/engine';

export interface Turn {
  /** Seconds from now. */
  readonly wait: number;
  readonly service: number;
}

export class Store {
  readonly thing: number;
  readonly #world: World;
  readonly #speed: number;
  #freeAt = 0;
  #inside = 0;

  constructor(world: World, thing: number, speed: number) {
    this.#world = world;
    this.thing = thing;
    this.#speed = speed;
    world.state(thing, 'inside', 0);
  }

  /** Joins the line with so many seconds of work on a whole machine; calls back when it is done. */
  write(work: number, onDone: () => void): Turn {
    const { now, simulator } = this.#world;
    const start = Math.max(now, this.#freeAt);
    const service = work / this.#speed;
    this.#freeAt = start + service;
    this.#count(1);
    simulator.at(this.#freeAt, () => {
      this.#count(-1);
      this.#world.count('store seconds of work', work);
      onDone();
    });
    return { wait: start - now, service };
  }

  #count(change: number): void {
    this.#inside += change;
    this.#world.state(this.thing, 'inside', this.#inside);
  }
}
