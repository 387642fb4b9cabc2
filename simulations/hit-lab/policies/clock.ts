/**
 * CLOCK, or second chance: FIFO that looks once whether anybody cared.
 *
 * Entries stand in a circle, each with one bit that a hit sets. A hand goes round: an entry whose bit is set loses the bit
 * and stays, the first without it goes. As good as LRU, at the price of one bit for each hit. A newcomer has no bit yet, so
 * what is never asked for again does not see the hand twice.
 * Source: F. J. Corbató, "A Paging Experiment with the Multics System", 1968.
 */
import { HIT, kept, type Policy } from '../cache.ts';

export const clock: Policy = ({ size }) => {
  const circle: number[] = [];
  const used: boolean[] = [];
  const placeOf = new Map<number, number>();
  let hand = 0;

  return {
    request(key) {
      const place = placeOf.get(key);
      if (place !== undefined) {
        used[place] = true;
        return HIT;
      }
      const free = circle.length < size ? circle.length : turn();
      const victim = circle[free];
      if (victim !== undefined) placeOf.delete(victim);
      circle[free] = key;
      used[free] = false;
      placeOf.set(key, free);
      return kept(victim);
    },
  };

  /** The first place without a bit; those before it lose theirs. */
  function turn(): number {
    while (used[hand]) {
      used[hand] = false;
      hand = (hand + 1) % size;
    }
    const found = hand;
    hand = (hand + 1) % size;
    return found;
  }
};
