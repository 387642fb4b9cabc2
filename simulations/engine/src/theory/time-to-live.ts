/**
 * One item in a cache that forgets it after a time to live: how often it is at hand, and how often what is at hand is old.
 *
 * Assumed: requests for the item come at random (Poisson), a miss fetches at once and starts a fresh time to live, the
 * cache has room for all. Several items are several such caches: weigh their ratios by their request rates. Rates per
 * second, times in seconds.
 */
import { exp } from '../math.ts';
import type { Prediction } from '../simulation.ts';
import { mustBeFinite } from './numbers.ts';
import { overwrittenShare } from './overwritten-share.ts';
import { predicted } from './prediction.ts';

/** An item that is asked for and forgotten. */
export interface ExpiringItem {
  /** Requests for it per second. */
  readonly requestRate: number;
  /** Seconds after which the cache forgets it. */
  readonly timeToLive: number;
}

const RENEWAL = 'J. Jung, A. Berger and H. Balakrishnan, Modeling TTL-based Internet caches, IEEE INFOCOM 2003';

/**
 * The share of requests answered from the cache where the time to live counts from the fetch. Throws an `EngineError` for a
 * rate or a time that is negative or not finite; so do all below.
 */
export function ttlHitRatio(item: ExpiringItem): Prediction {
  return predicted(hitRatio(item), 'λT / (1 + λT): one miss, then λT hits on average', RENEWAL);
}

/** The same where each hit starts the time to live anew: a hit is a request less than T after the one before. */
export function renewedTtlHitRatio(item: ExpiringItem): Prediction {
  const expected = expectedRequests(item);
  return predicted(
    1 - exp(-expected),
    '1 − e^(−λT)',
    'N. Fofack, P. Nain, G. Neglia and D. Towsley, Analysis of TTL-based cache networks, VALUETOOLS 2012',
  );
}

/**
 * The share of all requests answered with what was overwritten since the fetch, where writes come at random and do not
 * reach the cache. The time to live counts from the fetch.
 */
export function ttlStaleShare(item: ExpiringItem & { readonly writeRate: number }): Prediction {
  const { requestRate, timeToLive, writeRate } = item;
  mustBeFinite('a time to live', { writeRate });
  const expected = expectedRequests(item);
  const written = writeRate * timeToLive;
  // Of the hits between two misses, the one at age x is stale with a chance of 1 − e^(−wx).
  const staleHits = requestRate * timeToLive * overwrittenShare(written);
  return predicted(
    staleHits / (1 + expected),
    'λ (T − (1 − e^(−wT)) / w) / (1 + λT)',
    'renewal reward over the time between two misses, S. Ross, Stochastic Processes, 2nd ed. (1996), section 3.6',
  );
}

/**
 * The share of requests answered with the old value so many seconds after a change at the source, as when a name moves to
 * a new address: it falls in a straight line and is gone after one time to live.
 */
export function ttlOldAnswerShare(item: ExpiringItem, sinceChange: number): Prediction {
  mustBeFinite('a time to live', { sinceChange });
  const { timeToLive } = item;
  const left = sinceChange < timeToLive ? 1 - sinceChange / timeToLive : 0;
  return predicted(hitRatio(item) * left, 'λT / (1 + λT) × (1 − t / T) up to t = T', RENEWAL);
}

function hitRatio(item: ExpiringItem): number {
  const expected = expectedRequests(item);
  return expected / (1 + expected);
}

function expectedRequests({ requestRate, timeToLive }: ExpiringItem): number {
  mustBeFinite('a time to live', { requestRate, timeToLive });
  return requestRate * timeToLive;
}
