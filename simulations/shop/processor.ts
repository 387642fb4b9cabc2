/** Cores with a line before them, first come first served: computing, and nothing but computing, takes them. */
import { Station, type Script, type World } from '@under-load/engine';

export interface Piece {
  readonly seconds: number;
  /** What sort of work it is, for whoever looks at the line. */
  readonly kind: string;
  /** The page it is drawn for; −1 for none. */
  readonly item?: number;
}

export interface ProcessorOptions {
  readonly name: string;
  readonly thing: number;
  readonly cores: number;
}

export class Processor {
  readonly cores: number;
  readonly #thing: number;
  readonly #world: World;
  readonly #station: Station;
  readonly #present = new Map<string, number>();
  readonly #worked = new Map<string, number>();
  #busy = 0;
  #since = 0;

  constructor(world: World, { name, thing, cores }: ProcessorOptions) {
    this.#world = world;
    this.#thing = thing;
    this.cores = cores;
    this.#station = new Station(world.simulator, { name, slots: cores });
  }

  *work({ seconds, kind, item = -1 }: Piece): Script<void> {
    const drawn = item >= 0;
    this.#present.set(kind, this.present(kind) + 1);
    const line = drawn ? this.#world.begin('line', this.#thing, item) : -1;
    // Read first: a core that is free is taken at once.
    this.#read();
    yield this.#station;
    if (drawn) this.#world.end(line);
    const span = drawn ? this.#world.begin('work', this.#thing, item) : -1;
    yield this.#station.work(seconds);
    this.#read();
    this.#station.release();
    if (drawn) this.#world.end(span);
    this.#present.set(kind, this.present(kind) - 1);
    this.#worked.set(kind, this.workedSeconds(kind) + seconds);
  }

  /** Pieces of work of a kind, in line or under way. */
  present(kind: string): number {
    return this.#present.get(kind) ?? 0;
  }

  /** Seconds of work of a kind that were done since the beginning. */
  workedSeconds(kind: string): number {
    return this.#worked.get(kind) ?? 0;
  }

  get waiting(): number {
    return this.#station.waiting;
  }

  get inService(): number {
    return this.#station.inService;
  }

  /** Seconds computed since the beginning, over all cores. */
  get busySeconds(): number {
    this.#read();
    return this.#busy;
  }

  /** What it computes on is locked: nothing gets on. */
  pause(): void {
    this.#read();
    this.#station.pause();
  }

  resume(): void {
    this.#read();
    this.#station.unpause();
  }

  #read(): void {
    const { now } = this.#world;
    if (!this.#station.paused) this.#busy += this.#station.inService * (now - this.#since);
    this.#since = now;
  }
}
