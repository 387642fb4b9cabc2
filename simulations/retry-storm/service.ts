/** A service between the client and the server: whatever it is asked, it asks the next layer, and passes on what comes of it. */
import type { Script, World } from '@under-load/engine';
import type { Attempt, Callee } from './call.ts';
import type { Caller } from './caller.ts';
import { trip } from './clock.ts';
import type { Ledger } from './ledger.ts';
import type { Values } from './parameters.ts';

export class Service implements Callee {
  readonly #world: World;
  readonly #values: Values;
  readonly #caller: Caller;
  readonly #ledger: Ledger;

  constructor(world: World, values: Values, caller: Caller, ledger: Ledger) {
    this.#world = world;
    this.#values = values;
    this.#caller = caller;
    this.#ledger = ledger;
  }

  get thing(): number {
    return this.#caller.thing;
  }

  take(attempt: Attempt): void {
    this.#world.simulator.spawn(this.#ask(attempt));
  }

  *#ask(attempt: Attempt): Script<void> {
    const good = yield* this.#caller.call(attempt);
    this.#ledger.answered(attempt, this.thing, this.thing - 1, good);
    yield trip(this.#values);
    attempt.answer(good);
  }
}
