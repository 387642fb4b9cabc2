/** Where items wait for company: they leave when so many are there, or when the first has waited long enough. */
import { Signal, type Script, type World } from '@under-load/engine';
import type { Item } from './style.ts';

interface Batch {
  readonly items: Item[];
  readonly postedAt: number[];
  readonly answered: Signal;
  /** The timer that ends its waiting; −1 where there is none. */
  readonly timer: number;
}

export interface OutboxOptions {
  readonly size: number;
  /** Seconds; Infinity where only the size counts. */
  readonly linger: number;
  readonly send: (items: readonly Item[]) => Script<void>;
}

export class Outbox {
  readonly #world: World;
  readonly #options: OutboxOptions;
  #open: Batch | null = null;

  constructor(world: World, options: OutboxOptions) {
    this.#world = world;
    this.#options = options;
  }

  *post(items: readonly Item[]): Script<void> {
    const batch = (this.#open ??= this.#begin());
    for (const item of items) {
      batch.items.push(item);
      batch.postedAt.push(this.#world.now);
    }
    if (batch.items.length >= this.#options.size) this.#leave(batch);
    yield batch.answered;
  }

  #begin(): Batch {
    const { simulator } = this.#world;
    const { linger } = this.#options;
    const timer = linger === Infinity ? -1 : simulator.after(linger, () => this.#open && this.#leave(this.#open));
    return { items: [], postedAt: [], answered: new Signal(), timer };
  }

  #leave(batch: Batch): void {
    this.#open = null;
    const { simulator, now } = this.#world;
    if (batch.timer >= 0) simulator.cancel(batch.timer);
    for (const at of batch.postedAt) this.#world.sample('company', now - at);
    const { send } = this.#options;
    simulator.spawn(
      (function* (): Script<void> {
        yield* send(batch.items);
        batch.answered.fire();
      })(),
    );
  }
}
