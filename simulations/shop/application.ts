/**
 * The application: threads on a few cores. A page needs an order, what is known of a product, and the payment service; the
 * rest is computing.
 */
import type { Script, World } from '@under-load/engine';
import { Tier } from '../calls/tier.ts';
import type { Books } from './books.ts';
import type { Cache } from './cache.ts';
import { CORES, PAGE_ROWS, THREADS, type Case } from './case.ts';
import type { Design } from './faults.ts';
import type { OrdersStore } from './orders-store.ts';
import type { Page } from './page.ts';
import type { PaymentClient } from './payment-client.ts';
import { Processor } from './processor.ts';
import { APP, CACHE } from './scene.ts';

/** Bytes of what is known of a product, and of its name alone. */
const [DETAILS, NAME] = [1200, 60];

export interface Around {
  readonly books: Books;
  readonly cache: Cache;
  readonly orders: OrdersStore;
  readonly payment: PaymentClient;
}

export class Application {
  readonly threads: Tier;
  readonly cores: Processor;
  readonly #world: World;
  readonly #case: Case;
  readonly #design: Design;
  readonly #around: Around;

  constructor(world: World, the: Case, design: Design, around: Around) {
    this.#world = world;
    this.#case = the;
    this.#design = design;
    this.#around = around;
    this.threads = new Tier(world, { name: 'threads', places: THREADS * design.appServers });
    this.cores = new Processor(world, {
      name: 'application',
      thing: APP,
      cores: CORES.application * design.appServers,
    });
  }

  /** False where the page could not be made. */
  *page(page: Page, item: number): Script<boolean> {
    if (this.#design.waiting === 'asynchronous') return yield* this.#make(page, item);
    return yield* this.threads.hold(() => this.#make(page, item));
  }

  *#make(page: Page, item: number): Script<boolean> {
    yield* this.#compute(this.#case.receiveWork * page.appFactor, item);
    yield* this.#readDetails(page, item);
    yield* this.#readOrder(page, item);
    yield* this.#compute(this.#makingWork(page), item);
    return yield* this.#around.payment.pay(page.payment, item);
  }

  /** A thread that waits for nobody is held while it computes; a blocking one is held already. */
  *#compute(seconds: number, item: number): Script<void> {
    const work = (): Script<void> => this.cores.work({ seconds, kind: 'page', item });
    yield* this.#design.waiting === 'asynchronous' ? this.threads.hold(work) : work();
  }

  *#readDetails({ product, storeFactor }: Page, item: number): Script<void> {
    const { orders, cache } = this.#around;
    const cached = this.#design.details === 'cached';
    if (cached && (yield* this.#lookUp('details', product, item))) return;
    const seconds = this.#case.detailsWork * storeFactor;
    yield* orders.query({ kind: 'details', seconds, rows: 1, bytes: DETAILS, item });
    if (cached) cache.put('details', product);
  }

  *#readOrder(page: Page, item: number): Script<void> {
    const { orders } = this.#around;
    const { orderWork, formatInStoreWork, rowBytes, fatRowBytes } = this.#case;
    const { columns, formatting, lines } = this.#design;
    const rows = this.#rows(page);
    const inStore = orderWork + (formatting === 'store' ? formatInStoreWork : 0);
    const bytes = rows * (columns === 'all' ? fatRowBytes : rowBytes);
    yield* orders.query({ kind: 'order', seconds: inStore * page.storeFactor, rows, bytes, item });
    if (lines === 'each') for (const product of page.lines) yield* this.#readName(product, page.storeFactor, item);
  }

  *#readName(product: number, storeFactor: number, item: number): Script<void> {
    const { orders, cache } = this.#around;
    const cached = this.#design.lineNames === 'cached';
    if (cached && (yield* this.#lookUp('name', product, item))) return;
    const seconds = this.#case.lineWork * storeFactor;
    yield* orders.query({ kind: 'line', seconds, rows: 1, bytes: NAME, item });
    if (cached) cache.put('name', product);
  }

  *#lookUp(what: 'details' | 'name', product: number, item: number): Script<boolean> {
    const span = item < 0 ? -1 : this.#world.begin('call', CACHE, item);
    yield this.#case.innerTrip;
    if (span >= 0) this.#world.end(span);
    return this.#around.cache.has(what, product);
  }

  #makingWork(page: Page): number {
    const { sortedWork, pairedWork, formatWork, rowWork } = this.#case;
    const { matching, formatting } = this.#design;
    const match = matching === 'sorted' ? sortedWork(page.offers) : pairedWork(page.offers);
    const format = formatting === 'application' ? formatWork * page.appFactor : 0;
    return match + format + rowWork * this.#rows(page);
  }

  #rows({ history }: Page): number {
    return this.#design.rows === 'all' ? history : PAGE_ROWS;
  }
}
