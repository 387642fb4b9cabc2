/** Threads that measure, one a processor. A scenario stays with the thread that began it. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { scenarioKey } from './measurements.ts';
import type { Measurements } from './measurements.ts';
import { MOST_SEEDS } from './question.ts';
import type { Need } from './question.ts';
import type { Folders } from './store.ts';
import type { Delivery, Order } from './worker.ts';

interface Thread {
  readonly worker: Worker;
  readonly queue: Order[];
  busy: Order | null;
}
interface Waiting {
  readonly resolve: (measurements: Measurements) => void;
  readonly reject: (error: Error) => void;
}

export class Pool {
  readonly #folders: Folders;
  readonly #threads: Thread[] = [];
  readonly #home = new Map<string, Thread>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #size: number;

  constructor(folders: Folders, size = availableParallelism()) {
    this.#folders = folders;
    this.#size = Math.max(1, size);
  }

  /** At least so many seeds of a scenario. A scenario is not asked for again while it is measured. */
  measure({ simulation, scenario }: Need, seeds: number): Promise<Measurements> {
    const key = scenarioKey(simulation, scenario);
    const thread = this.#home.get(key) ?? this.#idlest();
    this.#home.set(key, thread);
    return new Promise((resolve, reject) => {
      this.#waiting.set(key, { resolve, reject });
      thread.queue.push({ key, scenario, seeds, most: MOST_SEEDS });
      this.#next(thread);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
    this.#threads.length = 0;
    this.#home.clear();
  }

  #idlest(): Thread {
    const load = ({ queue, busy }: Thread) => queue.length + (busy ? 1 : 0);
    const [best] = [...this.#threads].sort((a, b) => load(a) - load(b));
    return best && (load(best) === 0 || this.#threads.length >= this.#size) ? best : this.#start();
  }

  #start(): Thread {
    const { root, simulations } = this.#folders;
    // Named from the repository: when a page asks, this module is part of a bundle elsewhere.
    const worker = new Worker(pathToFileURL(join(root, 'src/measure/worker.ts')), { workerData: { simulations } });
    const thread: Thread = { worker, queue: [], busy: null };
    worker.on('message', (delivery: Delivery) => {
      const waiting = this.#waiting.get(delivery.key);
      this.#waiting.delete(delivery.key);
      if ('fault' in delivery) waiting?.reject(new Error(delivery.fault));
      else waiting?.resolve(delivery.measurements);
      thread.busy = null;
      this.#next(thread);
    });
    worker.on('error', (error: Error) => {
      for (const { key } of [...(thread.busy ? [thread.busy] : []), ...thread.queue])
        this.#waiting.get(key)?.reject(error);
      this.#threads.splice(this.#threads.indexOf(thread), 1);
      for (const [key, home] of this.#home) if (home === thread) this.#home.delete(key);
    });
    this.#threads.push(thread);
    return thread;
  }

  #next(thread: Thread): void {
    if (thread.busy) return;
    thread.busy = thread.queue.shift() ?? null;
    if (thread.busy) thread.worker.postMessage(thread.busy);
  }
}
