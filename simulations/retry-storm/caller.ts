/**
 * One layer that calls the next: the client, or a service in between. It tries until an answer comes in time, or until
 * nothing allows another attempt.
 */
import type { Script, World } from '@under-load/engine';
import type { Attempt, Callee, Errand } from './call.ts';
import { trip } from './clock.ts';
import { backoff } from './defences/backoff.ts';
import { Breaker } from './defences/breaker.ts';
import { RetryBudget } from './defences/budget.ts';
import type { Ledger } from './ledger.ts';
import type { Values } from './parameters.ts';
import { Reply } from './reply.ts';

export class Caller {
  readonly thing: number;
  readonly #world: World;
  readonly #values: Values;
  readonly #next: Callee;
  readonly #ledger: Ledger;
  readonly #budget: RetryBudget;
  readonly #breaker: Breaker;
  #attempts: number;

  constructor(world: World, values: Values, thing: number, attempts: number, next: Callee, ledger: Ledger) {
    this.#world = world;
    this.#values = values;
    this.thing = thing;
    this.#attempts = attempts;
    this.#next = next;
    this.#ledger = ledger;
    this.#budget = new RetryBudget(values);
    this.#breaker = new Breaker(values, (state) => ledger.breaker(thing, state));
  }

  /** Whether the errand is done in the end. */
  *call(errand: Errand): Script<boolean> {
    const { deadlines } = this.#values;
    this.#budget.on('calls');
    for (let attempt = 1; ; attempt++) {
      if (deadlines !== 'none' && this.#world.now >= errand.deadline) return this.#giveUp(errand, 'deadline');
      const pass = this.#breaker.ask(this.#world.now);
      if (pass === 'no') return this.#giveUp(errand, 'breaker');
      const good = yield* this.#attempt(errand, attempt);
      this.#breaker.heard(good, pass, this.#world.now);
      if (good) {
        this.#budget.on('answers');
        return true;
      }
      if (attempt >= this.#attempts) return this.#giveUp(errand, 'attempts');
      if (!this.#budget.allowsRetry()) return this.#giveUp(errand, 'budget');
      yield backoff(attempt, () => this.#luck(errand, attempt), this.#values);
    }
  }

  /** From now on it tries once. */
  stopRetrying(): void {
    this.#attempts = 1;
  }

  /** Sends one attempt, and waits for its answer as long as the timeout says. */
  *#attempt(errand: Errand, attempt: number): Script<boolean> {
    const { timeout, deadlines } = this.#values;
    const { now } = this.#world;
    const patience = deadlines === 'none' ? timeout : Math.min(timeout, errand.deadline - now);
    const reply = new Reply(patience);
    const sent: Attempt = {
      call: errand.call,
      item: this.#ledger.attempt(errand, attempt),
      path: errand.path * 8 + attempt,
      deadline: now + patience,
      attempt,
      answer: reply.come,
    };
    this.#ledger.sent(sent, this.thing, this.#next.thing);
    this.#world.simulator.after(trip(this.#values), () => this.#next.take(sent));
    yield reply;
    if (reply.result === 'timed out') this.#ledger.timedOut(sent, this.thing);
    return reply.result === 'good';
  }

  #luck({ call, path }: Errand, attempt: number): number {
    return this.#world.coin('backoff', call.number, path, attempt);
  }

  #giveUp(errand: Errand, why: 'attempts' | 'deadline' | 'budget' | 'breaker'): false {
    this.#ledger.gaveUp(errand, this.thing, why);
    return false;
  }
}
