/**
 * TinyLFU: LRU with a doorkeeper. The newcomer gets in only if it was asked for more often, lately, than the entry that
 * would have to go for it.
 *
 * So a key that is asked for once does not cost a favourite its place. "Lately": after ten requests for each place all counts
 * are halved, and yesterday's favourites fade. Here the counts are exact; a real one keeps them in a few bits each (a
 * count-min sketch), and Caffeine's W-TinyLFU lets newcomers prove themselves in a small window first.
 * Source: G. Einziger, R. Friedman, B. Manes, "TinyLFU: A Highly Efficient Cache Admission Policy", ACM TOS 13(4), 2017.
 */
import { HIT, kept, NOT_KEPT, takeFirst, type Policy } from '../cache.ts';

const REQUESTS_PER_PLACE = 10;

export const tinyLfu: Policy = ({ size }) => {
  const line = new Set<number>();
  const asked = new Map<number, number>();
  let requests = 0;

  return {
    request(key) {
      remember(key);
      if (line.delete(key)) {
        line.add(key);
        return HIT;
      }
      if (line.size < size) {
        line.add(key);
        return kept();
      }
      const [candidate] = line;
      if (often(key) <= often(candidate!)) return NOT_KEPT;
      line.add(key);
      return kept(takeFirst(line));
    },
  };

  function often(key: number): number {
    return asked.get(key) ?? 0;
  }

  function remember(key: number): void {
    asked.set(key, often(key) + 1);
    if (++requests < REQUESTS_PER_PLACE * size) return;
    requests = 0;
    for (const [each, count] of asked)
      if (count === 1) asked.delete(each);
      else asked.set(each, Math.floor(count / 2));
  }
};
