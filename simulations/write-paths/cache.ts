/**
 * The cache: entries in memory, and nothing else. A crash takes them, the updates that it alone knew, and what it was
 * doing for others; it comes back empty. Nothing is evicted and nothing expires.
 */
import type { Process, Script, World } from '@under-load/engine';
import { FIRST, type Request, type Update } from './path.ts';
import { CACHE } from './stage.ts';
import { Unsaved } from './unsaved.ts';
import type { Wire } from './wire.ts';

export class Cache {
  readonly unsaved: Unsaved;
  readonly #world: World;
  readonly #wire: Wire;
  readonly #entries = new Map<number, number>();
  /** For each key the newest version of which its writer has told the cache: an onlooker knows, a plain cache forgets. */
  readonly #told: Int32Array;
  /** With one key only, its version is written on the stage. */
  readonly #alone: boolean;
  readonly #work = new Set<Process>();
  #outage: number | null = null;

  /** It begins warm. */
  constructor(world: World, wire: Wire, keys: number) {
    this.#world = world;
    this.#wire = wire;
    this.#told = new Int32Array(keys).fill(FIRST);
    this.#alone = keys === 1;
    for (let key = 0; key < keys; key++) this.#entries.set(key, FIRST);
    this.unsaved = new Unsaved(world);
  }

  get up(): boolean {
    return this.#outage === null;
  }

  /** The version it holds; null where it holds none. */
  held(key: number): number | null {
    return this.#entries.get(key) ?? null;
  }

  /** What an application server finds; null also where the cache is away. */
  *get(request: Request): Script<number | null> {
    return yield* this.serve(request, () => this.held(request.key), 'ask');
  }

  /** An application server puts in what it has loaded, newer or not: the cache cannot tell. */
  *set(request: Request, version: number): Script<void> {
    yield* this.serve(request, () => this.#put(request, version), 'store');
  }

  /** An application server puts in what it has written. */
  *replace(update: Update): Script<void> {
    const put = () => {
      this.#put(update, update.version);
      this.#hear(update);
    };
    yield* this.serve(update, put, 'store');
  }

  *delete(update: Update): Script<void> {
    const drop = () => {
      this.#entries.delete(update.key);
      this.#show(0);
      this.#hear(update);
      this.#world.mark('delete', CACHE, update.item);
    };
    yield* this.serve(update, drop, 'delete');
  }

  /** The cache itself puts in what it has loaded, unless it holds a newer version. What it holds now. */
  keep(request: Request, version: number): number {
    const held = this.held(request.key);
    if (held !== null && held > version) return held;
    this.#put(request, version);
    return version;
  }

  /** As `keep`, for what is being written. */
  accept(update: Update): number {
    const held = this.keep(update, update.version);
    this.#hear(update);
    return held;
  }

  /**
   * Does something at the cache for an application server: at once, or as a script of the cache’s own. Null where the
   * cache is away, or dies over it.
   */
  *serve<T>(
    { app, item }: Request,
    work: () => T | Script<T>,
    message: 'ask' | 'store' | 'delete' = 'ask',
  ): Script<T | null> {
    yield* this.#wire.carry(message, app, CACHE, item);
    const answer = this.up ? yield* this.#perform(work()) : null;
    const reached = answer !== LOST && this.up;
    yield* this.#wire.carry(reached ? 'answer' : 'refused', CACHE, app, item);
    return answer === LOST ? null : answer;
  }

  crash(): void {
    if (!this.up) return;
    const world = this.#world;
    this.#outage = world.begin('down', CACHE);
    this.#entries.clear();
    this.#show(0);
    const lost = this.unsaved.lose();
    world.count('crashes');
    world.count('updates lost', lost.length);
    world.count('keys lost', new Set(lost.map(({ key }) => key)).size);
    world.mark('crash', CACHE, -1, lost.length);
    for (const process of [...this.#work]) process.stop();
  }

  recover(): void {
    if (this.#outage !== null) this.#world.end(this.#outage);
    this.#outage = null;
  }

  *#perform<T>(work: T | Script<T>): Script<T | typeof LOST> {
    if (!isScript(work)) return work;
    const process = this.#world.simulator.spawn(work);
    this.#work.add(process as Process);
    try {
      yield process;
    } finally {
      this.#work.delete(process as Process);
    }
    return process.stopped ? LOST : (process.result as T);
  }

  #put({ key, item }: Request, version: number): void {
    this.#entries.set(key, version);
    this.#show(version);
    const newest = this.#told[key] as number;
    this.#world.count('values put');
    if (version < newest) {
      this.#world.count('old values put');
      this.#world.mark('old', CACHE, this.#world.item('entry', { key, version, newest }, item));
    }
  }

  #show(version: number): void {
    if (this.#alone) this.#world.state(CACHE, 'holds', version);
  }

  #hear({ key, version }: Update): void {
    this.#told[key] = Math.max(this.#told[key] as number, version);
  }
}

const LOST = Symbol('the cache died over it');

function isScript<T>(work: T | Script<T>): work is Script<T> {
  return typeof work === 'object' && work !== null && 'next' in work;
}
