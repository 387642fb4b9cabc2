/**
 * The best that can be done without knowing the future: keep the keys that are asked for most, and nothing else, ever.
 *
 * Nobody knows popularity beforehand, and it does not stand still. This is the mark that the others are measured by.
 * Keys are numbered by popularity, from 0.
 */
import { HIT, kept, NOT_KEPT, type Policy } from '../cache.ts';

export const mostPopular: Policy = ({ size }) => {
  const entries = new Set<number>();
  return {
    request(key) {
      if (entries.has(key)) return HIT;
      if (key >= size) return NOT_KEPT;
      entries.add(key);
      return kept();
    },
  };
};
