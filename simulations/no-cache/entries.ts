/**
 * What the cache holds: at most so many products. When it is full, the one that nobody has asked for in the longest time
 * goes (LRU). JavaScript's maps keep the order in which entries were put, so the first is the one used longest ago.
 */
import type { Product } from './read.ts';

export class Entries {
  readonly #capacity: number;
  readonly #products = new Map<number, Product>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#products.size;
  }

  get(key: number): Product | undefined {
    const product = this.#products.get(key);
    if (product !== undefined) this.#use(product);
    return product;
  }

  put(product: Product): void {
    this.#use(product);
    if (this.#products.size <= this.#capacity) return;
    for (const oldest of this.#products.keys()) {
      this.#products.delete(oldest);
      return;
    }
  }

  clear(): void {
    this.#products.clear();
  }

  #use(product: Product): void {
    this.#products.delete(product.key);
    this.#products.set(product.key, product);
  }
}
