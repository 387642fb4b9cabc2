/** One database with one line: it puts products together one after the other, and forgets each as soon as it is sent. */
import type { Script, World } from '@under-load/engine';
import { Tier } from '../calls/tier.ts';
import type { Product } from './read.ts';
import { Recovery } from './recovery.ts';
import { DATABASE } from './scene.ts';

/** Seconds within which one would not expect a product to be put together twice. */
export const LATELY = 10;

export class Database {
  readonly recovery: Recovery;
  readonly #world: World;
  readonly #tier: Tier;
  readonly #lastAt = new Map<number, number>();

  constructor(world: World) {
    this.#world = world;
    this.#tier = new Tier(world, { name: 'database', places: 1 });
    this.recovery = new Recovery(world);
    this.#show();
  }

  /** `work` in seconds, for the request that is this item. */
  *putTogether(key: number, work: number, item: number): Script<Product> {
    const world = this.#world;
    const cameAt = world.now;
    const waiting = world.begin('wait', DATABASE, item);
    yield* this.#tier.hold(() => {
      world.end(waiting);
      return this.#compute(key, work, item);
    });
    this.#show();
    world.count('database reads');
    world.sample('database', world.now - cameAt);
    return { key };
  }

  *#compute(key: number, work: number, item: number): Script<void> {
    this.#show();
    this.#notice(key, item);
    const serving = this.#world.begin('serve', DATABASE, item);
    yield* this.#tier.compute(work);
    this.#world.end(serving);
  }

  #notice(key: number, item: number): void {
    const { now } = this.#world;
    const ago = now - (this.#lastAt.get(key) ?? -Infinity);
    this.#lastAt.set(key, now);
    if (ago > LATELY) return;
    this.#world.count('read again');
    this.#world.mark('again', DATABASE, item, ago);
  }

  #show(): void {
    const inside = this.#tier.waiting + this.#tier.inUse;
    this.#world.state(DATABASE, 'inside', inside);
    this.recovery.inside(inside);
  }
}
