/**
 * Paths by class: messages and marks are many, and one path draws all of a kind. What begins where the last of its kind
 * ended goes on from there, and ends are written as steps: those of one latency are then the same few letters.
 */
import { path, round } from '../shape.ts';
import type { Shape } from '../shape.ts';

type Point = readonly [x: number, y: number];

export class Bundles {
  readonly #data = new Map<string, (string | number)[]>();
  readonly #ends = new Map<string, Point>();

  /** Commands that begin with a place of their own. */
  add(name: string, ...commands: readonly (string | number)[]): void {
    this.#of(name).push(...commands);
    this.#ends.delete(name);
  }

  line(name: string, from: Point, to: Point): void {
    const [x, y] = [round(from[0]), round(from[1])];
    const [endX, endY] = [round(to[0]), round(to[1])];
    const end = this.#ends.get(name);
    if (end?.[0] !== x || end[1] !== y) this.#of(name).push('M', x, y);
    this.#of(name).push('l', endX - x, endY - y);
    this.#ends.set(name, [endX, endY]);
  }

  get shapes(): Shape[] {
    return [...this.#data].map(([name, data]) => ({ ...path(name, ...data), key: name }));
  }

  #of(name: string): (string | number)[] {
    const data = this.#data.get(name) ?? [];
    this.#data.set(name, data);
    return data;
  }
}
