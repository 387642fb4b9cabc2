/**
 * RANDOM: any entry goes, each with the same chance.
 *
 * There is nothing to remember and nothing to sort, and no pattern of requests can fool it. In the long run it hits as often
 * as FIFO does.
 * Source: E. Gelenbe, "A Unified Approach to the Evaluation of a Class of Replacement Algorithms", 1973.
 */
import { HIT, kept, type Policy } from '../cache.ts';

export const random: Policy = ({ size, chance }) => {
  const entries: number[] = [];
  const here = new Set<number>();
  return {
    request(key) {
      if (here.has(key)) return HIT;
      const place = entries.length < size ? entries.length : chance.below(size);
      const victim = entries[place];
      if (victim !== undefined) here.delete(victim);
      entries[place] = key;
      here.add(key);
      return kept(victim);
    },
  };
};
