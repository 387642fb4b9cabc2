/**
 * How much of what is asked for a full cache has at hand, by what it throws out: the least recently used, the first that
 * came in or one picked at random, or nothing, because it holds the most popular from the start.
 *
 * Assumed: requests independent of each other, each for an item drawn by a popularity that does not change (the
 * independent reference model), items of one size, and a cache that has been full for long. The fixed points are
 * approximations, good to 0.01 from some fifty places on; a cache of two or three places is a few hundredths off. They see
 * neither a scan in a loop (LRU with one place too few then hits nothing) nor what is popular for an hour.
 */
import { EngineError } from '../error.ts';
import { exp } from '../math.ts';
import type { Prediction } from '../simulation.ts';
import { mustBeWhole } from './numbers.ts';
import { predicted } from './prediction.ts';

/** A cache and what is asked of it. */
export interface FullCache {
  /** How often each item is asked for, in any unit: shares, rates, counts. */
  readonly popularity: readonly number[];
  /** How many items the cache holds. */
  readonly capacity: number;
}

const CHE =
  'H. Che, Y. Tung and Z. Wang, Hierarchical Web caching systems, IEEE JSAC 20 (2002); C. Fricker, P. Robert and J. Roberts, A versatile and accurate approximation for LRU cache performance, ITC 24 (2012)';
const GELENBE =
  'E. Gelenbe, A unified approach to the evaluation of a class of replacement algorithms, IEEE Trans. Computers C-22 (1973); the fixed point is that of Fricker, Robert and Roberts, ITC 24 (2012)';

/** The share of requests that a cache answers which throws out the least recently used. Throws an `EngineError` for a popularity that is none. */
export function lruHitRatio(cache: FullCache): Prediction {
  return predicted(
    hitRatio(cache, (x) => 1 - exp(-x), exp1Slope),
    'Che: h = Σ pᵢ (1 − e^(−pᵢ t)), where Σ (1 − e^(−pᵢ t)) = C',
    CHE,
  );
}

/**
 * The share of requests that a cache answers which throws out the first that came in, or one at random: with independent
 * requests both keep the same. Throws as above.
 */
export function fifoHitRatio(cache: FullCache): Prediction {
  return predicted(
    hitRatio(
      cache,
      (x) => x / (1 + x),
      (x) => 1 / ((1 + x) * (1 + x)),
    ),
    'h = Σ pᵢ pᵢt / (1 + pᵢt), where Σ pᵢt / (1 + pᵢt) = C',
    GELENBE,
  );
}

/** The share of requests for the C most popular items: no cache does better with independent requests. Exact. Throws as above. */
export function bestHitRatio(cache: FullCache): Prediction {
  const shares = sharesOf(cache).sort((a, b) => b - a);
  return predicted(
    Math.min(
      1,
      shares.slice(0, cache.capacity).reduce((sum, share) => sum + share, 0),
    ),
    'the popularity of the C most popular',
    'O. Aven, E. Coffman and Y. Kogan, Stochastic Analysis of Computer Storage (1987): A₀',
  );
}

/**
 * How many requests an item stays in an LRU cache without being asked for: Che's characteristic time, in requests; divide
 * by the request rate for seconds. Infinity where the cache holds all that is asked for. Throws as above.
 */
export function lruCharacteristicTime(cache: FullCache): number {
  return characteristicTime(sharesOf(cache), cache.capacity, (x) => 1 - exp(-x), exp1Slope);
}

const exp1Slope = (x: number): number => exp(-x);

/** `present(p t)` is the chance that an item of share p is in the cache: increasing and concave from 0 to 1, with its slope. */
function hitRatio(cache: FullCache, present: (x: number) => number, slope: (x: number) => number): number {
  const shares = sharesOf(cache);
  const time = characteristicTime(shares, cache.capacity, present, slope);
  if (time === Infinity) return 1;
  return shares.reduce((sum, share) => sum + share * present(share * time), 0);
}

/** Newton from the left: the tangent of a concave curve meets the level before the curve does, so no step goes too far. */
function characteristicTime(
  shares: readonly number[],
  capacity: number,
  present: (x: number) => number,
  slope: (x: number) => number,
): number {
  if (capacity >= shares.length) return Infinity;
  for (let time = capacity; ;) {
    let [missing, rise] = [capacity, 0];
    for (const share of shares) {
      missing -= present(share * time);
      rise += share * slope(share * time);
    }
    const next = time + missing / rise;
    if (!(next > time * (1 + 1e-14))) return time;
    time = next;
  }
}

/** Shares of the items that are asked for at all. */
function sharesOf({ popularity, capacity }: FullCache): number[] {
  mustBeWhole('a cache', { capacity }, 0);
  const total = popularity.reduce((sum, each) => sum + each, 0);
  const odd = popularity.findIndex((each) => !(each >= 0));
  if (odd >= 0 || !(total > 0 && total < Infinity))
    throw new EngineError({
      what: odd >= 0 ? `the popularity of item ${odd} is ${popularity[odd]}` : `popularities add up to ${total}`,
      fix: 'give each item a finite number that is not negative, and one of them more than 0',
    });
  return popularity.filter((each) => each > 0).map((each) => each / total);
}
