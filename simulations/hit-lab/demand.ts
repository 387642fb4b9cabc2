/**
 * What is asked for, and when: the same whatever the policy. A request is a reader's, who wants a key by its popularity
 * (Zipf), or part of a scan, which takes one key after the other.
 *
 * When favourites change, popularity is dealt out anew: rank r belongs to another key from then on.
 */
import { zipf, type World } from '@under-load/engine';
import type { Values } from './parameters.ts';

export interface Wanted {
  readonly key: number;
  readonly byReader: boolean;
}

export interface Demand {
  /** Seconds until the next request. */
  readonly gap: () => number;
  readonly next: () => Wanted;
  /** The place of a key in popularity, from 0, as it is now. */
  readonly rankOf: (key: number) => number;
  /** Gives the favourites' places to other keys. */
  readonly dealAnew: () => void;
}

export function demandOf(world: World, { keys, exponent, arrivalRate, scan }: Values): Demand {
  const gaps = world.stream('arrivals');
  const ranks = world.stream('keys');
  const scans = world.stream('scan');
  const popularity = zipf({ ranks: keys, exponent });
  const step = stepFor(keys);
  /** The key whose rank is 0. */
  let first = 0;
  let scanned = -1;

  return {
    gap: () => gaps.exponential(1 / arrivalRate),
    next() {
      const rank = popularity.draw(ranks) - 1;
      const byReader = scans.uniform() * 100 >= scan;
      if (!byReader) scanned = (scanned + 1) % keys;
      const key = byReader ? (rank + first) % keys : scanned;
      world.demand(world.now, key);
      return { key, byReader };
    },
    rankOf: (key) => (key - first + keys) % keys,
    dealAnew() {
      first = (first + step) % keys;
    },
  };
}

/** About the golden section of the keys, so that it takes many changes until somebody is the favourite again. */
const stepFor = (keys: number): number => Math.floor(keys * 0.381966);
