/**
 * FIFO, first in, first out: what came longest ago goes, however often it was asked for since.
 *
 * A hit changes nothing, so many threads can read at once without a lock. The price: favourites are thrown out in their turn
 * and have to be fetched again.
 */
import { HIT, kept, takeFirst, type Policy } from '../cache.ts';

export const fifo: Policy = ({ size }) => {
  const line = new Set<number>();
  return {
    request(key) {
      if (line.has(key)) return HIT;
      const victim = line.size < size ? undefined : takeFirst(line);
      line.add(key);
      return kept(victim);
    },
  };
};
