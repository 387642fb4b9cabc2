/** All that is left to chance, drawn with what it belongs to, so that routing changes nobody’s luck. */
import { ln, type World } from '@under-load/engine';
import { distances, LEADER, REPLICAS, type Values } from './parameters.ts';

/** Which write: one of a session’s two operations, or the n-th of the others’. */
export type WriteName = readonly ['session', session: number, turn: number] | readonly ['other', number: number];

export class Luck {
  readonly #world: Pick<World, 'coin'>;
  readonly #values: Values;

  constructor(world: Pick<World, 'coin'>, values: Values) {
    this.#world = world;
    this.#values = values;
  }

  /** The replica that an operation of a session meets where any will do: a follower where there is a leader, else all alike. */
  replica(session: number, turn: number): number {
    const luck = this.#world.coin('replica', session, turn);
    return this.#values.writes === 'leader' ? 1 + Math.floor(luck * (REPLICAS - 1)) : Math.floor(luck * REPLICAS);
  }

  /** Where somebody else’s write goes. */
  othersReplica(number: number): number {
    return this.#values.writes === 'leader'
      ? LEADER
      : Math.floor(this.#world.coin('others’ replica', number) * REPLICAS);
  }

  /** Seconds until the next write by somebody else. */
  untilOther(number: number): number {
    return -ln(this.#world.coin('others’ pause', number)) / this.#values.writeRate;
  }

  /** Seconds that a write takes from one replica to another; between two followers the way leads past the leader. */
  lag([who, ...numbers]: WriteName, from: number, to: number): number {
    const away = distances(this.#values);
    const mean = (away[from] as number) + (away[to] as number);
    return this.#values.lagModel === 'constant' ? mean : -mean * ln(this.#world.coin(`lag ${who}`, ...numbers, to));
  }
}
