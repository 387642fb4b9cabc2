/**
 * A cache as readers left it who came before the run. What an LRU cache holds is the products asked for last, so going back
 * in time from one reader to the one before gives exactly that, in order.
 */
import { Entries } from './entries.ts';

/** Going back further than this for the last rare products would take longer than the run. */
const FURTHEST = 100_000;

/** `earlier` gives the product that the reader before asked for; products are numbered by popularity from 1. */
export function filled(capacity: number, products: number, earlier: () => number): Entries {
  const latestFirst = new Set<number>();
  if (capacity < products)
    for (let back = 0; back < FURTHEST && latestFirst.size < capacity; back++) latestFirst.add(earlier());
  for (let key = 1; latestFirst.size < capacity; key++) latestFirst.add(key);
  const entries = new Entries(capacity);
  for (const key of [...latestFirst].reverse()) entries.put({ key });
  return entries;
}
