/**
 * Three replicas of one value. Each keeps the newest version it has heard of and sends what is written at it to the
 * others. A version is a count, one more than any its replica had seen; where every replica takes writes, the digit after
 * the point names the replica, so that no two versions are equal (L. Lamport, Time, clocks, and the ordering of events,
 * Communications of the ACM 21, 1978).
 */
import { Signal, Simulator, type Script } from '@under-load/engine';
import type { Luck, WriteName } from './luck.ts';
import { REPLICAS } from './parameters.ts';

export interface Copy {
  readonly version: number;
  readonly from: number;
  readonly to: number;
  readonly depart: number;
  readonly arrive: number;
}

export interface Write {
  readonly version: number;
  readonly replica: number;
  readonly at: number;
  readonly name: WriteName;
}

export class Store {
  readonly simulator = new Simulator();
  /** By their version. */
  readonly writes = new Map<number, Write>();
  readonly copies: Copy[] = [];
  readonly #newest = Array.from({ length: REPLICAS }, () => 0);
  readonly #changed = this.#newest.map(() => new Signal());
  readonly #luck: Luck;

  constructor(luck: Luck) {
    this.#luck = luck;
  }

  /** The newest version of a replica; with a token, as soon as that is no older than the token. */
  *read(replica: number, token = 0): Script<number> {
    while (this.newest(replica) < token) yield this.#changed[replica] as Signal;
    return this.newest(replica);
  }

  /** Writes at a replica and sends copies to the others. The new version is newer than the token. */
  write(replica: number, name: WriteName, token = 0): number {
    const { now } = this.simulator;
    const count = Math.floor(Math.max(this.newest(replica), token)) + 1;
    const version = (count * 10 + replica) / 10;
    this.writes.set(version, { version, replica, at: now, name });
    this.#hear(replica, version);
    for (let to = 0; to < REPLICAS; to++) {
      if (to === replica) continue;
      const arrive = now + this.#luck.lag(name, replica, to);
      this.copies.push({ version, from: replica, to, depart: now, arrive });
      this.simulator.at(arrive, () => this.#hear(to, version));
    }
    return version;
  }

  newest(replica: number): number {
    return this.#newest[replica] as number;
  }

  #hear(replica: number, version: number): void {
    if (version <= this.newest(replica)) return;
    this.#newest[replica] = version;
    this.#changed[replica]?.fire();
  }
}
