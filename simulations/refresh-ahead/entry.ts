/** One key’s place in the cache: what is there, how old it is, and the load under way. Two reads never load it twice. */
import type { World } from '@under-load/engine';
import type { Setting } from './parameters.ts';
import type { Policy } from './policy.ts';

type Reason = 'missed' | 'refreshed';

export class Entry {
  readonly #world: World;
  readonly #key: number;
  readonly #database: number;
  readonly #setting: Setting;
  readonly #policy: Policy;
  /** What is given out: since when, why it was loaded, and whether anybody has read it. */
  #held: { readonly since: number; readonly reason: Reason; read: boolean } | null = null;
  #span: number | null = null;
  #expiry: (() => void) | null = null;
  #loadedBy = -Infinity;
  #waiting = 0;

  constructor(world: World, options: { key: number; database: number; setting: Setting; policy: Policy }) {
    this.#world = world;
    this.#key = options.key;
    this.#database = options.database;
    this.#setting = options.setting;
    this.#policy = options.policy;
  }

  read(item: number): void {
    const world = this.#world;
    const held = this.#held;
    if (!held) return this.#miss(item);
    held.read = true;
    const age = world.now - held.since;
    world.sample('latency', 0);
    world.sample('age', age);
    const reload = this.#policy.reloadOnHit(age) && !this.#loading;
    world.mark(reload ? 'ahead' : 'hit', this.#key, item, age);
    if (reload) this.#load('refreshed', item);
  }

  /** Loads it though nobody asks. */
  reload(): void {
    if (!this.#loading) this.#load('refreshed', this.#world.item('reload'));
  }

  get #loading(): boolean {
    return this.#loadedBy > this.#world.now;
  }

  #miss(item: number): void {
    const world = this.#world;
    world.count('waits');
    world.count(`waits of ${this.#key}`);
    world.mark('miss', this.#key, item);
    this.#waiting++;
    if (!this.#loading) this.#load('missed', item);
    world.sample('latency', this.#loadedBy - world.now);
    world.sample('age', 0);
    world.span('waits', this.#key, item, world.now, this.#loadedBy);
  }

  #load(reason: Reason, item: number): void {
    const world = this.#world;
    const { now } = world;
    const half = this.#setting.loadTime / 2;
    this.#loadedBy = now + 2 * half;
    world.count('loads');
    world.travel('question', this.#key, this.#database, item, now, now + half);
    world.travel('answer', this.#database, this.#key, item, now + half, this.#loadedBy);
    world.simulator.at(this.#loadedBy, () => this.#arrive(reason));
  }

  #arrive(reason: Reason): void {
    const { simulator, now } = this.#world;
    const { timeToLive, refreshAge } = this.#setting;
    this.#leave();
    this.#held = { since: now, reason, read: this.#waiting > 0 };
    this.#waiting = 0;
    this.#span = this.#world.begin('fresh', this.#key);
    const timers = [simulator.after(timeToLive, () => this.#leave())];
    if (this.#policy.reloadOnHit(refreshAge)) timers.push(simulator.after(refreshAge, () => this.#due()));
    if (this.#policy.reloadAt < Infinity) timers.push(simulator.after(this.#policy.reloadAt, () => this.reload()));
    this.#expiry = () => timers.forEach((timer) => simulator.cancel(timer));
  }

  /** The refresh window begins. */
  #due(): void {
    if (this.#span !== null) this.#world.end(this.#span);
    this.#span = this.#world.begin('due', this.#key);
  }

  /** It expires, or the next one takes its place. */
  #leave(): void {
    const held = this.#held;
    if (!held) return;
    this.#expiry?.();
    if (this.#span !== null) this.#world.end(this.#span);
    if (held.reason === 'refreshed') {
      this.#world.count('refreshes');
      if (!held.read) this.#world.count('refreshes unread');
    }
    this.#held = null;
    this.#span = null;
  }
}
