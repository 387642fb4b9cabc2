/** Judges each write from outside: did it meet another that it did not know, and was it dropped for one that did not know it? */
import type { World } from '@under-load/engine';
import { concurrent, isLater, type Update } from './update.ts';

interface Fate {
  readonly update: Update;
  readonly span: number;
  /** When nobody can meet it any more. */
  readonly settledAt: number;
  inConflict: boolean;
  lost: boolean;
}

export class Ledger {
  readonly #world: World;
  readonly #drops: boolean;
  /** For how long a later write can still meet an earlier one. */
  readonly #horizon: number;
  /** Recent writes of each key. */
  readonly #recent = new Map<number, Fate[]>();
  #conflicts = 0;

  /** `drops`: of two writes that meet, the earlier time stamp is dropped. */
  constructor(world: World, options: { readonly drops: boolean; readonly horizon: number }) {
    this.#world = world;
    this.#drops = options.drops;
    this.#horizon = options.horizon;
    world.state(0, 'conflicts', 0);
  }

  /** A leader has taken a write and told its client that it is done. */
  written(update: Update): void {
    const world = this.#world;
    const { now } = world;
    world.count('writes');
    if (update.leader === 1) world.count('writes of B');
    const mine: Fate = {
      update,
      span: world.begin('write', update.leader, update.item),
      settledAt: now + this.#horizon,
      inConflict: false,
      lost: false,
    };
    const recent = (this.#recent.get(update.key) ?? []).filter(({ settledAt }) => settledAt > now);
    for (const other of recent) {
      if (other.update.leader === update.leader) continue;
      const meet = concurrent(update, other.update);
      if (meet) for (const fate of [mine, other]) this.#conflict(fate);
      if (!this.#drops) continue;
      if (isLater(other.update, update)) this.#lose(mine, !meet);
      else if (meet) this.#lose(other, false);
    }
    recent.push(mine);
    this.#recent.set(update.key, recent);
  }

  /** The write has reached the other leader: from now on both know it. */
  arrived(update: Update): void {
    const fate = this.#recent.get(update.key)?.find((one) => one.update === update);
    if (fate) this.#world.end(fate.span, { kind: fate.lost ? 'lost' : fate.inConflict ? 'conflict' : 'known' });
  }

  #conflict(fate: Fate): void {
    if (fate.inConflict) return;
    fate.inConflict = true;
    this.#world.count('writes in conflict');
    this.#world.state(0, 'conflicts', ++this.#conflicts);
  }

  #lose(fate: Fate, overruled: boolean): void {
    if (fate.lost) return;
    fate.lost = true;
    this.#world.count('writes lost');
    if (fate.update.leader === 1) this.#world.count('writes of B lost');
    if (overruled) this.#world.count('writes overruled');
  }
}
