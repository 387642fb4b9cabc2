/** Carries messages between application servers, cache and database, each way as long, and writes them down. */
import type { Script, World } from '@under-load/engine';
import { seconds } from './clock.ts';

export type Message = 'ask' | 'answer' | 'store' | 'done' | 'delete' | 'refused';

export class Wire {
  readonly #world: World;
  readonly #hop: number;

  constructor(world: World, { roundTrip }: { readonly roundTrip: number }) {
    this.#world = world;
    this.#hop = seconds(roundTrip) / 2;
  }

  *carry(message: Message, from: number, to: number, item: number): Script<void> {
    const { now } = this.#world;
    this.#world.travel(message, from, to, item, now, now + this.#hop);
    yield this.#hop;
  }
}
