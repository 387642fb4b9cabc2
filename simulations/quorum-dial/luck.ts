/**
 * All that is left to chance, drawn with what it belongs to: the time of a message with the write and the replica, the
 * order in which replicas are asked with the read. So N, W, R and the rest change nothing about anybody’s luck.
 */
import { ln, ms, type World } from '@under-load/engine';
import type { Values } from './parameters.ts';

export class Luck {
  readonly #world: World;
  readonly #values: Values;
  readonly #history: number;

  constructor(world: World, values: Values, history: number) {
    this.#world = world;
    this.#values = values;
    this.#history = history;
  }

  /** Seconds that a message of this kind takes to a replica. */
  lag(kind: 'write' | 'repair', number: number, replica: number, attempt: number): number {
    return -ms(this.#values.lag) * ln(this.#draw(kind, number, replica, attempt));
  }

  /** Whether it is lost on its way. */
  isLost(kind: 'write' | 'repair', number: number, replica: number, attempt: number): boolean {
    return this.#draw(`${kind} lost`, number, replica, attempt) * 100 < this.#values.loss;
  }

  /** Seconds that a replica’s answer takes to a reader. */
  answer(read: number, replica: number): number {
    return -ms(this.#values.answer) * ln(this.#draw('answer', read, replica));
  }

  /** All replicas in the order in which this read would ask them. */
  order(read: number): number[] {
    const replicas = Array.from({ length: this.#values.replicas }, (_, replica) => replica);
    const keys = replicas.map((replica) => this.#draw('asked', read, replica));
    return replicas.sort((a, b) => (keys[a] as number) - (keys[b] as number));
  }

  /** When the other clients read, up to this moment. */
  otherReads(until: number): number[] {
    const { readRate } = this.#values;
    const times: number[] = [];
    for (let at = 0; readRate > 0;) {
      at -= ln(this.#draw('other read', times.length)) / readRate;
      if (at >= until) break;
      times.push(at);
    }
    return times;
  }

  #draw(name: string, ...of: number[]): number {
    return this.#world.coin(name, this.#history, ...of);
  }
}
