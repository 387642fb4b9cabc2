/** The cache: what was read of a product lives in it for a fixed time. When a case begins it has been at work for long. */
import type { World } from '@under-load/engine';
import type { Books } from './books.ts';
import { popularity, PRODUCTS, type Case } from './case.ts';

export class Cache {
  readonly #world: World;
  readonly #books: Books;
  readonly #timeToLive: number;
  readonly #until: Readonly<Record<'details' | 'name', Float64Array>>;

  constructor(world: World, { pageRate, timeToLive, meanLines }: Case, books: Books) {
    this.#world = world;
    this.#books = books;
    this.#timeToLive = timeToLive;
    const stream = world.stream('cache');
    const filled = (rate: number): Float64Array =>
      Float64Array.from({ length: PRODUCTS }, (_, product) => {
        const reads = rate * timeToLive * popularity(product);
        const [there, left] = [stream.uniform(), stream.uniform()];
        return there < reads / (1 + reads) ? left * timeToLive : 0;
      });
    this.#until = { details: filled(pageRate), name: filled(pageRate * meanLines) };
  }

  /** Whether it is there. */
  has(what: 'details' | 'name', product: number): boolean {
    const hit = (this.#until[what][product] as number) > this.#world.now;
    this.#books.count('lookups');
    if (hit) this.#books.count('hits');
    return hit;
  }

  put(what: 'details' | 'name', product: number): void {
    this.#until[what][product] = this.#world.now + this.#timeToLive;
  }
}
