/**
 * Keys placed on servers by their hash: how many move when servers come and go, and how even the parts are.
 *
 * Assumed: hashes spread uniformly and independently, as many keys as it takes for shares to be shares, and servers of
 * equal weight. What many people behind one address do to this is not in these formulas. All throw an `EngineError` for
 * numbers of servers or points that are not whole numbers from 1, and for keys that are not whole.
 */
import type { Prediction } from '../simulation.ts';
import { mustBeWhole } from './numbers.ts';
import { predicted, silent } from './prediction.ts';

const THEORY = 'keys on servers';

/** `hash mod n`: the share of keys that change servers when n becomes m. Of lcm(n, m) remainders min(n, m) stay. */
export function moduloMoved(before: number, after: number): Prediction {
  mustBeWhole(THEORY, { before, after }, 1);
  const common = (before * after) / greatestCommonDivisor(before, after);
  return predicted(1 - Math.min(before, after) / common, '1 − min(n, m) / lcm(n, m)', 'Counting remainders');
}

/** A ring or rendezvous hashing: the share of keys that must change servers when n becomes m, and no more do. */
export function consistentMoved(before: number, after: number): Prediction {
  mustBeWhole(THEORY, { before, after }, 1);
  return predicted(
    1 - Math.min(before, after) / Math.max(before, after),
    '|m − n| / max(n, m)',
    'D. Karger and others, Consistent hashing and random trees, STOC 1997',
  );
}

/**
 * A ring with V points a server: standard deviation ÷ mean of the servers' parts of it. The nV arcs are a uniformly
 * random division of the circle; a server owns V of them.
 */
export function ringLoadVariation(servers: number, pointsPerServer: number): Prediction {
  mustBeWhole(THEORY, { servers, pointsPerServer }, 1);
  return predicted(
    Math.sqrt((servers - 1) / (servers * pointsPerServer + 1)),
    '√((n − 1) / (nV + 1))',
    'Variance of a Dirichlet share',
  );
}

/** Rendezvous hashing of K keys: standard deviation ÷ mean of the numbers of keys the servers get. */
export function rendezvousLoadVariation(servers: number, keys: number): Prediction {
  mustBeWhole(THEORY, { servers }, 1);
  mustBeWhole(THEORY, { keys }, 0);
  if (keys === 0) return silent('Without keys there is no load to vary.');
  return predicted(Math.sqrt((servers - 1) / keys), '√((n − 1) / K)', 'Variance of a multinomial share');
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
