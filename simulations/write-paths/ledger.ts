/** Writes down what the application servers asked for and what they were told. */
import type { World } from '@under-load/engine';
import { FIRST, type Request, type Update } from './path.ts';

/** A request under way. */
interface Open {
  readonly kind: 'read' | 'write';
  readonly request: Request;
  readonly span: number;
  readonly calledAt: number;
  /** The newest version of its key that had been acknowledged when it was asked for. */
  readonly acknowledged: number;
}

export class Ledger {
  readonly #world: World;
  /** For each key, the newest version whose writer was told that it is done. */
  readonly acknowledged: Int32Array;

  constructor(world: World, keys: number) {
    this.#world = world;
    this.acknowledged = new Int32Array(keys).fill(FIRST);
  }

  call(kind: Open['kind'], request: Request): Open {
    const span = this.#world.begin(`open ${kind}`, request.app, request.item);
    const acknowledged = this.acknowledged[request.key] as number;
    return { kind, request, span, calledAt: this.#world.now, acknowledged };
  }

  closeWrite(open: Open, update: Update, done: boolean): void {
    const world = this.#world;
    if (done) {
      const newest = this.acknowledged[update.key] as number;
      this.acknowledged[update.key] = Math.max(newest, update.version);
      world.sample('write latency', world.now - open.calledAt);
    } else world.count('writes failed');
    world.end(open.span, { kind: done ? 'write' : 'failed write' });
  }

  closeRead(open: Open, version: number | null): void {
    const world = this.#world;
    const { key, item } = open.request;
    if (version === null) return world.end(open.span, { kind: 'failed read' });
    const stale = version < open.acknowledged;
    world.count('reads answered');
    if (stale) world.count('stale reads');
    world.sample('read latency', world.now - open.calledAt);
    if (!world.recording) return;
    const answer = world.item('answer', { key, version, newest: open.acknowledged }, item);
    world.end(open.span, { kind: stale ? 'stale read' : 'read', item: answer });
  }
}
