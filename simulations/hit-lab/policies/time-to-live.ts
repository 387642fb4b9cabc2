/**
 * TTL, time to live: an entry is good for so many seconds from when it was fetched, and then it goes, wanted or not.
 *
 * There is no limit to how many stay. This bounds how old an answer can be, which no other policy does. A hit does not
 * prolong an entry's life.
 */
import { HIT, type Policy } from '../cache.ts';

export const timeToLive: Policy = ({ timeToLive: seconds }) => {
  /** When each entry's time is over. All live equally long, so they stand in that order. */
  const expires = new Map<number, number>();
  return {
    request(key, now) {
      const left = expired(now);
      if (expires.has(key)) return left.length === 0 ? HIT : { ...HIT, left };
      expires.set(key, now + seconds);
      return { hit: false, kept: true, left };
    },
  };

  function expired(now: number): number[] {
    const over: number[] = [];
    for (const [key, until] of expires) {
      if (until > now) break;
      over.push(key);
    }
    for (const key of over) expires.delete(key);
    return over;
  }
};
