/**
 * What an algorithm does with lists of n entries, by running it and counting. The lists of a length are shuffled once and
 * stay as they are: how often sorting compares depends a little on the order it finds.
 */
import { Stream } from '@under-load/engine';
import { map } from './algorithms/map.ts';
import { search } from './algorithms/search.ts';
import { sort } from './algorithms/sort.ts';
import type { Algorithm } from './algorithm.ts';
import type { Values } from './parameters.ts';

export const algorithms = { search, sort, map } as const satisfies Record<string, Algorithm>;

export interface Counts {
  readonly comparisons: number;
  /** Entries put into a map or asked of it. */
  readonly lookups: number;
  readonly maps: number;
}

const known = new Map<string, Counts>();

export function countsOf(name: Values['algorithm'], n: number): Counts {
  const key = `${name} ${n}`;
  const counts = known.get(key) ?? count(algorithms[name], n);
  known.set(key, counts);
  return counts;
}

function count(algorithm: Algorithm, n: number): Counts {
  let [comparisons, lookups, maps] = [0, 0, 0];
  algorithm(shuffled(n, 'payments'), shuffled(n, 'invoices'), {
    compare(a, b) {
      comparisons++;
      return a - b;
    },
    map() {
      maps++;
      const entries = new Map<number, number>();
      return {
        set: (id, place) => void (lookups++, entries.set(id, place)),
        get: (id) => (lookups++, entries.get(id)),
      };
    },
  });
  return { comparisons, lookups, maps };
}

/** The ids 0 to n − 1 in an order that depends on n and the name alone. */
export const shuffled = (n: number, name: string): number[] =>
  new Stream(n, `${name} of a list`).shuffle([...Array(n).keys()]);

/** Seconds that matching n payments takes. */
export function secondsOf(n: number, { algorithm, compareTime, hashTime, setup, speed }: Values): number {
  const { comparisons, lookups, maps } = countsOf(algorithm, n);
  return (comparisons * compareTime + lookups * hashTime + maps * setup) / 1e6 / speed;
}

export interface Moments {
  readonly mean: number;
  readonly squaredVariation: number;
}

/** Mean and squared coefficient of variation of the service time, over all sizes, each equally likely. */
export function momentsOf(values: Values): Moments {
  const times = Array.from({ length: values.largest }, (_, i) => secondsOf(i + 1, values));
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const square = times.reduce((sum, time) => sum + time * time, 0) / times.length;
  return { mean, squaredVariation: square / (mean * mean) - 1 };
}
