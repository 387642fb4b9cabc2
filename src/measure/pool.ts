/** Threads that measure, one a processor, all fed from one queue. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Measurer, Seeds } from './known.ts';
import { followedBy } from './measurements.ts';
import type { Measurements } from './measurements.ts';
import type { Need } from './question.ts';
import type { Folders } from './store.ts';
import type { Delivery, Order } from './worker.ts';

/** A longer stretch is cut into pieces of so many seeds, so that no thread is still at work while the others are idle. */
const PIECE = 4;

interface Job {
  readonly order: Order;
  readonly resolve: (measurements: Measurements) => void;
  readonly reject: (error: Error) => void;
}

export class Pool implements Measurer {
  readonly #folders: Folders;
  readonly #size: number;
  readonly #queue: Job[] = [];
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Job>();
  #orders = 0;

  constructor(folders: Folders, size = availableParallelism()) {
    this.#folders = folders;
    this.#size = Math.max(1, size);
  }

  async measure({ simulation, scenario, figure = false }: Need, { from, until }: Seeds): Promise<Measurements> {
    // The distribution a figure shows is of all its seeds together.
    const piece = figure || simulation.clock.deterministic ? until - from + 1 : PIECE;
    const pieces: Promise<Measurements>[] = [];
    for (let first = from; first <= until; first += piece) {
      const seeds = { from: first, until: Math.min(until, first + piece - 1) };
      pieces.push(this.#carryOut({ id: ++this.#orders, scenario, seeds, figure }));
    }
    const measured = await Promise.all(pieces);
    return measured.reduce((before, next) => followedBy(next, before));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((worker) => worker.terminate()));
    this.#idle.length = 0;
    this.#busy.clear();
  }

  #carryOut(order: Order): Promise<Measurements> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ order, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#queue.length === 0) return;
    const worker = this.#idle.pop() ?? (this.#busy.size < this.#size ? this.#start() : undefined);
    const job = worker && this.#queue.shift();
    if (!job) return;
    this.#busy.set(worker, job);
    worker.postMessage(job.order);
  }

  #start(): Worker {
    const { root, simulations } = this.#folders;
    // Named from the repository: when a page asks, this module is part of a bundle elsewhere.
    const worker = new Worker(pathToFileURL(join(root, 'src/measure/worker.ts')), { workerData: { simulations } });
    worker.on('message', (delivery: Delivery) => {
      const job = this.#busy.get(worker);
      this.#busy.delete(worker);
      this.#idle.push(worker);
      if ('fault' in delivery) job?.reject(new Error(delivery.fault));
      else job?.resolve(delivery.measurements);
      this.#next();
    });
    worker.on('error', (error: Error) => {
      this.#busy.get(worker)?.reject(error);
      this.#busy.delete(worker);
      this.#next();
    });
    return worker;
  }
}
