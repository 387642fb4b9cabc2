/** Whoever asks for a page, with a little patience. Who is not answered in time may ask again; the shop hears nothing of it. */
import { Signal, type Script, type World } from '@under-load/engine';
import type { Books } from './books.ts';
import { PATIENCE } from './clock.ts';
import type { Design } from './faults.ts';
import type { Page } from './page.ts';

interface Policy {
  readonly attempts: number;
  /** Seconds until an attempt is given up. */
  readonly timeout: number;
  /** Seconds before the next. */
  readonly pause: number;
  /** Retries for each first attempt, over the long run. */
  readonly budget: number;
}

const policies: Readonly<Record<Design['retries'], Policy>> = {
  careful: { attempts: 2, timeout: PATIENCE, pause: 0.2, budget: 0.1 },
  'at-once': { attempts: 3, timeout: 0.5, pause: 0, budget: Infinity },
};
/** Retries that may be saved up. */
const SAVED = 5;

type Reply = 'good' | 'failed' | 'late';

export interface Customer {
  readonly asked: (page: Page) => void;
  readonly answered: (page: Page, good: boolean) => void;
  /** The way to the shop and back; true where it gave a page. */
  readonly attempt: (page: Page, attempt: number) => Script<boolean>;
}

export class Client {
  readonly #world: World;
  readonly #books: Books;
  readonly #policy: Policy;
  readonly #customer: Customer;
  #tokens = SAVED;

  constructor(world: World, design: Design, books: Books, customer: Customer) {
    this.#world = world;
    this.#books = books;
    this.#policy = policies[design.retries];
    this.#customer = customer;
  }

  *visit(page: Page): Script<void> {
    const { attempts, timeout, pause, budget } = this.#policy;
    const deadline = page.at + PATIENCE;
    this.#customer.asked(page);
    this.#tokens = Math.min(SAVED, this.#tokens + budget);
    for (let attempt = 1; ; attempt++) {
      this.#books.count('attempts');
      const reply = yield* this.#try(page, attempt, Math.min(timeout, deadline - this.#world.now));
      if (reply === 'good') return this.#customer.answered(page, true);
      const left = deadline - this.#world.now - pause;
      if (attempt === attempts || left <= 0 || !this.#mayRetry()) return this.#customer.answered(page, false);
      if (pause > 0) yield pause;
    }
  }

  *#try(page: Page, attempt: number, timeout: number): Script<Reply> {
    const { simulator } = this.#world;
    const reply = new Signal<Reply>();
    const timer = simulator.after(timeout, () => reply.fire('late'));
    const { attempt: make } = this.#customer;
    simulator.spawn(
      (function* (): Script<void> {
        const good = yield* make(page, attempt);
        if (reply.waiting === 0) return;
        simulator.cancel(timer);
        reply.fire(good ? 'good' : 'failed');
      })(),
    );
    yield reply;
    return reply.result as Reply;
  }

  #mayRetry(): boolean {
    if (this.#policy.budget === Infinity) return true;
    if (this.#tokens < 1) return false;
    this.#tokens--;
    return true;
  }
}
