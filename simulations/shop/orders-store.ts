/**
 * The orders store: cores, so many connections to it, and the link over which its answers come. A connection is held from
 * the question to the answer's last byte. Now and then it stands still.
 */
import type { Script, World } from '@under-load/engine';
import { call } from '../calls/call.ts';
import { Tier } from '../calls/tier.ts';
import type { Books } from './books.ts';
import { BANDWIDTH, CONNECTIONS, CORES, EXPORT_CONNECTIONS, type Case } from './case.ts';
import { STALL } from './clock.ts';
import type { Design } from './faults.ts';
import { Processor } from './processor.ts';
import { APP, ORDERS } from './scene.ts';

export type QueryKind = 'order' | 'details' | 'line';

export interface Query {
  readonly kind: QueryKind;
  readonly seconds: number;
  readonly rows: number;
  readonly bytes: number;
  readonly item: number;
}

/** An answer that fits into a packet has no need to wait for the link. */
const PACKET = 1500;
/** Seconds that an export computes; the rest of its time the disk works. */
const EXPORT_WORK = 0.02;

export class OrdersStore {
  readonly cores: Processor;
  readonly connections: Tier;
  readonly link: Processor;
  /** Connections held by exports. */
  exporting = 0;
  readonly #world: World;
  readonly #case: Case;
  readonly #books: Books;
  readonly #few: Tier | null;

  constructor(world: World, the: Case, design: Design, books: Books) {
    this.#world = world;
    this.#case = the;
    this.#books = books;
    this.cores = new Processor(world, { name: 'orders store', thing: ORDERS, cores: CORES.orders });
    this.connections = new Tier(world, { name: 'connections', places: CONNECTIONS });
    this.link = new Processor(world, { name: 'link', thing: ORDERS, cores: 1 });
    this.#few =
      design.exports === 'a-few'
        ? new Tier(world, { name: 'exports', places: EXPORT_CONNECTIONS, waitingRoom: 0 })
        : null;
    world.simulator.at(STALL.from, () => this.cores.pause());
    world.simulator.at(STALL.until, () => this.cores.resume());
  }

  *query({ kind, seconds, rows, bytes, item }: Query): Script<void> {
    const { innerTrip } = this.#case;
    this.#books.count(`${kind} queries`);
    this.#books.count(`${kind} rows`, rows);
    this.#books.count(`${kind} bytes`, bytes);
    const way = { from: item < 0 ? -1 : APP, to: ORDERS, item, there: innerTrip / 2, back: innerTrip / 2 };
    const { cores, link } = this;
    const line = item < 0 ? -1 : this.#world.begin('connection', ORDERS, item);
    const world = this.#world;
    yield* this.connections.hold(function* () {
      if (line >= 0) world.end(line);
      yield* call(world, way, () => cores.work({ seconds, kind, item }));
      if (bytes > PACKET) yield* link.work({ seconds: (8 * bytes) / BANDWIDTH, kind: 'transfer', item: -1 });
    });
  }

  /** An export reads for long and computes little. Where exports have a few connections of their own, more are refused. */
  *export(seconds: number): Script<void> {
    const few = this.#few;
    const read = (): Script<void> => this.connections.hold(() => this.#read(seconds));
    if (few === null) return yield* read();
    if (few.full) return this.#books.count('exports refused');
    yield* few.hold(read);
  }

  *#read(seconds: number): Script<void> {
    this.exporting++;
    yield* this.cores.work({ seconds: EXPORT_WORK, kind: 'export' });
    yield seconds;
    this.exporting--;
  }
}
