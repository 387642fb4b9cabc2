/**
 * The database: it keeps what it has been sent, writes rows one after the other, and never fails. What is on its way to
 * it is written even if whoever sent it dies.
 */
import { Station, type Script, type World } from '@under-load/engine';
import { FIRST, type Request, type Update } from './path.ts';
import { DATABASE } from './stage.ts';
import type { Wire } from './wire.ts';

export class Database {
  readonly #world: World;
  readonly #wire: Wire;
  readonly #writer: Station;
  readonly #versions: Int32Array;

  constructor(world: World, wire: Wire, keys: number) {
    this.#world = world;
    this.#wire = wire;
    this.#writer = new Station(world.simulator, { name: 'database' });
    this.#versions = new Int32Array(keys).fill(FIRST);
  }

  /** The version it holds of a key. */
  version(key: number): number {
    return this.#versions[key] as number;
  }

  /** The version that is there when the question arrives. */
  *read(from: number, { key, item }: Request): Script<number> {
    yield* this.#wire.carry('ask', from, DATABASE, item);
    const version = this.version(key);
    yield* this.#wire.carry('answer', DATABASE, from, item);
    return version;
  }

  /** Ends when the sender has heard that all rows are written. */
  *write(from: number, updates: readonly Update[]): Script<void> {
    yield this.send(from, updates);
  }

  /** As `write`, without waiting for it. */
  send(from: number, updates: readonly Update[]) {
    return this.#world.simulator.spawn(this.#store(from, updates));
  }

  *#store(from: number, updates: readonly Update[]): Script<void> {
    const world = this.#world;
    const [first] = updates;
    if (!first) return;
    const item = updates.length === 1 ? first.item : world.item('batch', { rows: updates.length }, first.item);
    yield* this.#wire.carry('store', from, DATABASE, item);
    yield this.#writer;
    const span = world.begin('commit', DATABASE, item);
    yield updates.reduce((sum, { commit }) => sum + commit, 0);
    for (const { key, version } of updates) this.#versions[key] = version;
    world.end(span);
    this.#writer.release();
    world.count('rows written', updates.length);
    yield* this.#wire.carry('done', DATABASE, from, item);
  }
}
