/**
 * LFU, least frequently used: what was asked for least often since it came goes; among equals, what came first.
 *
 * It keeps favourites well, for as long as they are favourites. Counts only grow, so yesterday's stay for days after anybody
 * cares, and whatever is new is the next to go, because it starts at one.
 */
import { HIT, kept, type Policy } from '../cache.ts';

export const lfu: Policy = ({ size }) => {
  /** How often each entry was asked for, in the order they came. */
  const counts = new Map<number, number>();
  return {
    request(key) {
      const count = counts.get(key);
      if (count !== undefined) {
        counts.set(key, count + 1);
        return HIT;
      }
      const victim = counts.size < size ? undefined : leastAskedFor();
      if (victim !== undefined) counts.delete(victim);
      counts.set(key, 1);
      return kept(victim);
    },
  };

  function leastAskedFor(): number {
    let [victim, least] = [-1, Infinity];
    for (const [key, count] of counts)
      if (count < least) {
        [victim, least] = [key, count];
        if (count === 1) break;
      }
    return victim;
  }
};
