/** Which node of a directed graph without circles leads to which, by one bit a pair. */
import { strongComponents } from './strong-components.ts';

export class Reachability {
  /** All nodes, each after those that lead to it. */
  readonly order: readonly number[];
  readonly #words: number;
  /** Row b, bit a: a leads to b. */
  readonly #bits: Uint32Array;

  private constructor(order: readonly number[], words: number, bits: Uint32Array) {
    this.order = order;
    this.#words = words;
    this.#bits = bits;
  }

  /** Null where some nodes lead to each other in a circle. */
  static of(successors: readonly (readonly number[])[]): Reachability | null {
    const components = strongComponents(successors);
    if (components.length < successors.length) return null;
    const order = components.map(([node]) => node as number);
    const words = Math.ceil(successors.length / 32);
    const bits = new Uint32Array(successors.length * words);
    for (const node of order)
      for (const next of successors[node] as readonly number[]) {
        for (let i = 0; i < words; i++) bits[next * words + i]! |= bits[node * words + i]!;
        bits[next * words + (node >>> 5)]! |= 1 << (node & 31);
      }
    return new Reachability(order, words, bits);
  }

  leads(from: number, to: number): boolean {
    return ((this.#bits[to * this.#words + (from >>> 5)]! >>> (from & 31)) & 1) === 1;
  }
}
