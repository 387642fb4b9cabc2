/**
 * A request that asks many servers at once and needs the answers of all, or of the first few.
 *
 * Assumed: response times that are independent and alike. Servers that slow down together (one collector, one disk, one
 * burst) make the slowest less slow than said here, and all of them slow at once.
 */
import { pow } from '../math.ts';
import type { Prediction } from '../simulation.ts';
import { mustBeFinite, mustBeShare, mustBeWhole } from './numbers.ts';
import { predicted, silent } from './prediction.ts';

const DEAN = 'J. Dean and L. Barroso, The tail at scale, Communications of the ACM 56 (2013)';
const DAVID = 'H. David and H. Nagaraja, Order Statistics, 3rd ed. (2003), section 2.5';

/** The share of requests with at least one slow answer among so many, each slow with this chance. Throws an `EngineError` for a chance outside 0 to 1 and a number of answers that is not whole or below 1. */
export function anySlowShare({ answers, slow }: { readonly answers: number; readonly slow: number }): Prediction {
  mustBeWhole('a fan-out', { answers }, 1);
  mustBeShare('a fan-out', { slow });
  return predicted(anyOf(answers, slow), '1 − (1 − p)ⁿ', DEAN);
}

/** The same where each slow answer is asked for a second time elsewhere, and the faster of the two counts: both must be slow. Throws as above. */
export function anySlowShareHedged({ answers, slow }: { readonly answers: number; readonly slow: number }): Prediction {
  mustBeWhole('a fan-out', { answers }, 1);
  mustBeShare('a fan-out', { slow });
  return predicted(anyOf(answers, slow * slow), '1 − (1 − p²)ⁿ', DEAN);
}

/**
 * Which quantile of one server is the quantile q of the slowest of n: for q = 0.99 and n = 100 it is 0.9999, so that what is
 * rare for one is ordinary for all. Throws as above.
 */
export function slowestQuantile({
  answers,
  quantile,
}: {
  readonly answers: number;
  readonly quantile: number;
}): Prediction {
  mustBeWhole('a fan-out', { answers }, 1);
  mustBeShare('a fan-out', { quantile });
  return predicted(pow(quantile, 1 / answers), 'q^(1/n), as P(slowest ≤ t) = P(one ≤ t)ⁿ', DAVID);
}

/**
 * Mean seconds until so many of all answers are there, where each takes an exponential time of this mean: a fan-out with
 * `needed` = `answers`, a quorum below. Throws an `EngineError` for numbers that are not whole and a mean that is negative.
 */
export function fastestMeanResponse({
  answers,
  needed,
  meanResponse,
}: {
  readonly answers: number;
  readonly needed: number;
  readonly meanResponse: number;
}): Prediction {
  mustBeWhole('the fastest answers', { answers, needed }, 1);
  mustBeFinite('the fastest answers', { meanResponse });
  if (needed > answers) return silent(`${needed} answers never come where ${answers} are asked for.`);
  let sum = 0;
  for (let left = answers; left > answers - needed; left--) sum += 1 / left;
  return predicted(meanResponse * sum, 'm (1/n + 1/(n − 1) + … + 1/(n − k + 1))', DAVID);
}

/** The chance of at least one in n, by doubling: no 1 − p is formed, so a small chance keeps its digits. */
function anyOf(n: number, chance: number): number {
  let any = 0;
  for (let doubled = chance, left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) any += doubled * (1 - any);
    doubled += doubled * (1 - doubled);
  }
  return any;
}
