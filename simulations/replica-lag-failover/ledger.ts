/** Writes down what clients asked and were told, and which acknowledged writes a failure would take. One for an episode. */
import type { World } from '@under-load/engine';
import { CLIENTS, LEADER, type Follower } from './stage.ts';

/** A write. Numbers count up in the order in which the writes were asked for, which is the order of every log. */
export interface Entry {
  readonly number: number;
  readonly key: number;
  readonly item: number;
}

interface Open {
  readonly span: number;
  readonly calledAt: number;
}

export class Ledger {
  readonly #world: World;
  readonly #open = new Map<Entry, Open>();
  readonly #acknowledged: Entry[] = [];
  /** For each key, the newest acknowledged write. */
  readonly #newest = new Map<number, number>();
  /** Acknowledged writes that only the failing machines have, and the span that shows each. */
  readonly #exposed = new Map<Entry, number>();

  constructor(world: World) {
    this.#world = world;
    this.#showExposed();
  }

  call(entry: Entry): void {
    const span = this.#world.begin('open write', CLIENTS, entry.item);
    this.#open.set(entry, { span, calledAt: this.#world.now });
  }

  /** There is no leader to take it. */
  refuse(entry: Entry): void {
    this.#world.count('writes refused');
    this.#world.mark('refused', CLIENTS, entry.item);
  }

  acknowledge(entry: Entry, by: { readonly firstLeader: boolean; readonly exposed: boolean }): void {
    const world = this.#world;
    const { span, calledAt } = this.#close(entry);
    world.end(span, { kind: 'write' });
    if (by.firstLeader) world.sample('commit latency', world.now - calledAt);
    this.#acknowledged.push(entry);
    this.#newest.set(entry.key, Math.max(entry.number, this.#newest.get(entry.key) ?? 0));
    if (!by.exposed) return;
    this.#exposed.set(entry, world.begin('exposed', LEADER, entry.item));
    this.#showExposed();
  }

  /** A machine that will survive has every write up to this one. */
  secure(number: number): void {
    for (const [entry, span] of this.#exposed)
      if (entry.number <= number) {
        this.#world.end(span, { kind: 'copied' });
        this.#exposed.delete(entry);
      }
    this.#showExposed();
  }

  /** The leader is gone, and the most advanced machine that is left has every write up to this one. */
  leaderFails(kept: number): void {
    const world = this.#world;
    const lost = this.#acknowledged.filter(({ number }) => number > kept).length;
    world.count('writes lost', lost);
    for (const [entry, span] of this.#exposed) world.end(span, { kind: entry.number > kept ? 'lost' : 'copied' });
    this.#exposed.clear();
    this.#showExposed();
    for (const [entry, { span }] of this.#open) {
      world.count('writes unanswered');
      if (entry.number <= kept) world.count('writes unanswered and kept');
      world.end(span, { kind: entry.number <= kept ? 'unanswered, kept' : 'unanswered' });
    }
    this.#open.clear();
    world.mark('leader gone', LEADER, world.item('tail', { last: kept }), lost);
  }

  /** A client reads a key at a follower that has every write up to this one. */
  read(follower: Follower, key: number, held: number, counted: boolean): void {
    const newest = this.#newest.get(key) ?? 0;
    const stale = newest > held;
    if (counted) {
      this.#world.count('reads at followers');
      if (stale) this.#world.count('stale reads');
    }
    if (this.#world.recording)
      this.#world.mark(stale ? 'stale read' : 'read', follower, this.#world.item('read', { key, missed: newest }));
  }

  #close(entry: Entry): Open {
    const open = this.#open.get(entry) as Open;
    this.#open.delete(entry);
    return open;
  }

  #showExposed(): void {
    this.#world.state(LEADER, 'exposed', this.#exposed.size);
  }
}
