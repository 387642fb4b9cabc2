/**
 * What theory says of the hit ratio, where popularity stands still and requests do not depend on each other; and of
 * a loop, where a child can count. The rest follows from the hit ratio.
 */
import {
  bestHitRatio,
  fifoHitRatio,
  lruHitRatio,
  predicted,
  silent,
  ttlHitRatio,
  valueOf,
  zipf,
  type Prediction,
} from '@under-load/engine';
import type { Values } from './parameters.ts';

export function theory(values: Values): Record<string, Prediction> {
  const { arrivalRate, cacheTime, databaseTime } = values;
  const hits = hitRatio(values);
  const following = (of: (ratio: number) => number, formula: string): Prediction =>
    'value' in hits ? predicted(of(hits.value), formula, hits.source) : hits;
  return {
    hitRatio: hits,
    ...(values.policy === 'time-to-live' && 'value' in hits && { entries: entriesAlive(values) }),
    databaseRate: following((h) => arrivalRate * (1 - h), 'λ (1 − h)'),
    meanLatency: following((h) => (cacheTime + (1 - h) * databaseTime) / 1000, 'cache + (1 − h) database'),
  };
}

function hitRatio(values: Values): Prediction {
  const { policy, size, keys, scan, favouritesLast } = values;
  if (scan === 100) return loopHitRatio(values);
  if (scan > 0) return silent('A scan is not chance: its requests depend on each other.');
  if (favouritesLast < Infinity) return silent('Popularity does not stand still.');
  const cache = { popularity: popularityOf(values), capacity: size };
  switch (policy) {
    case 'lru':
      return lruHitRatio(cache);
    case 'fifo':
    case 'random':
      return fifoHitRatio(cache);
    case 'most-popular':
      return bestHitRatio(cache);
    case 'time-to-live':
      return timeToLiveHitRatio(values, cache.popularity);
    default:
      return size >= keys
        ? lruHitRatio(cache)
        : silent('No formula is known for this policy. It lies below the most popular, pinned.');
  }
}

/** Each key is a cache of its own; the more it is asked for, the more its hits count. */
function timeToLiveHitRatio({ arrivalRate, timeToLive }: Values, popularity: readonly number[]): Prediction {
  const hits = popularity.reduce(
    (sum, share) => sum + share * valueOf(ttlHitRatio({ requestRate: arrivalRate * share, timeToLive })),
    0,
  );
  return predicted(hits, 'Σ pᵢ λᵢT / (1 + λᵢT)', TTL_SOURCE);
}

/** A key is there for T seconds of every T + 1/λ. */
function entriesAlive(values: Values): Prediction {
  const { arrivalRate, timeToLive } = values;
  const there = popularityOf(values).map((share) =>
    valueOf(ttlHitRatio({ requestRate: arrivalRate * share, timeToLive })),
  );
  return predicted(
    there.reduce((sum, share) => sum + share, 0),
    'Σ λᵢT / (1 + λᵢT)',
    TTL_SOURCE,
  );
}

const TTL_SOURCE = 'Jung, Berger and Balakrishnan, Modeling TTL-based Internet Caches, INFOCOM 2003';

/** Under a loop a key comes again after all others have. */
function loopHitRatio({ policy, size, keys }: Values): Prediction {
  const source = 'Counting: each key comes again after all the others';
  if (policy !== 'time-to-live' && size >= keys) return predicted(1, '1', source);
  if (policy === 'lru' || policy === 'fifo' || policy === 'clock') return predicted(0, '0', source);
  if (policy === 'most-popular') return predicted(size / keys, 'C / n', source);
  return silent('Who is there when its turn comes again depends on chance, or on counts; no formula is given.');
}

const popularityOf = ({ keys, exponent }: Values): number[] => {
  const popularity = zipf({ ranks: keys, exponent });
  return Array.from({ length: keys }, (_, i) => popularity.probability(i + 1));
};
