/**
 * LRU, least recently used: what nobody has asked for in the longest time goes.
 *
 * Every hit moves its entry to the end of the line, so the line is sorted by last use and the first in it is the victim.
 * It believes that what was asked for lately will be asked for again. A scan over more keys than fit proves it wrong.
 */
import { HIT, kept, takeFirst, type Policy } from '../cache.ts';

export const lru: Policy = ({ size }) => {
  const line = new Set<number>();
  return {
    request(key) {
      if (line.delete(key)) {
        line.add(key);
        return HIT;
      }
      const victim = line.size < size ? undefined : takeFirst(line);
      line.add(key);
      return kept(victim);
    },
  };
};
