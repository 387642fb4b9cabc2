/**
 * A tier of a system as far as its capacity goes: so many alike places (threads, cores, connections), and a line before
 * them, first come first served. Who has taken a place holds it until it gives it back, whether it computes meanwhile or
 * waits for somebody else: the difference between the two is what several antipatterns are made of.
 *
 * Places are numbered, and the lowest free one is taken, as pools do that keep the warm ones at hand. With little to do the
 * first few do all of it, so a picture may show these and leave out the rest.
 *
 * Left out: places that are slower than others, and any order but that of arrival.
 */
import { Station, type Script, type World } from '@under-load/engine';

export interface TierOptions {
  /** What errors and the tally call it: `database`. */
  readonly name: string;
  readonly places: number;
  /** How many may wait for a place; whoever comes when `full` has to be turned away. */
  readonly waitingRoom?: number;
}

export class Tier {
  readonly name: string;
  readonly places: number;
  readonly #world: World;
  readonly #station: Station;
  readonly #taken: boolean[] = [];

  constructor(world: World, { name, places, waitingRoom = Infinity }: TierOptions) {
    this.name = name;
    this.places = places;
    this.#world = world;
    this.#station = new Station(world.simulator, { name, slots: places, waitingRoom });
  }

  /** Places held by somebody. */
  get inUse(): number {
    return this.#station.inService;
  }

  get waiting(): number {
    return this.#station.waiting;
  }

  get full(): boolean {
    return this.#station.full;
  }

  /** Waits for a place, lets the script have it, and gives it back at its end, however it ends. */
  *hold<T>(script: (place: number) => Script<T>): Script<T> {
    const cameAt = this.#world.now;
    yield this.#station;
    const place = this.#lowestFree();
    this.#taken[place] = true;
    this.#world.sample(`${this.name} wait`, this.#world.now - cameAt);
    this.#world.level(`${this.name} in use`, this.inUse);
    try {
      return yield* script(place);
    } finally {
      this.#taken[place] = false;
      this.#station.release();
      this.#world.level(`${this.name} in use`, this.inUse);
    }
  }

  /** Waits for a place and computes in it for so many seconds: a core at work. */
  *work(seconds: number): Script<void> {
    yield* this.hold(() => this.compute(seconds));
  }

  /** So many seconds of computing in a place that one holds. */
  *compute(seconds: number): Script<void> {
    this.#world.count(`${this.name} seconds of work`, seconds);
    yield seconds;
  }

  #lowestFree(): number {
    const free = this.#taken.indexOf(false);
    return free < 0 ? this.#taken.length : free;
  }
}
