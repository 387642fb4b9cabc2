/**
 * What a network partition costs: requests refused by a store that insists on a majority, or stale answers from one
 * that lets every side answer. And what a quorum costs when nothing is broken.
 *
 * Assumed: requests spread evenly over time and by fixed shares over the sites, a partition of known length inside the
 * watched time, writes that arrive as a Poisson stream on the side of the majority. Times in seconds. All throw an
 * `EngineError` for rates and times that are negative or not finite.
 */
import type { Prediction } from '../simulation.ts';
import { mustBeFinite, mustBeShare, mustBeWhole } from './numbers.ts';
import { overwrittenShare } from './overwritten-share.ts';
import { predicted, silent } from './prediction.ts';

const THEORY = 'a partition';

/** Share of all requests refused when sides without a majority refuse: their clients' share × time cut ÷ time watched. */
export function refusedShare(options: {
  readonly clientShareWithoutMajority: number;
  readonly partition: number;
  readonly watched: number;
}): Prediction {
  const { clientShareWithoutMajority, partition, watched } = options;
  mustBeShare(THEORY, { clientShareWithoutMajority });
  mustBeFinite(THEORY, { partition, watched });
  if (watched === 0) return silent('Nothing is watched, so there is no share of it.');
  return predicted(
    (clientShareWithoutMajority * Math.min(partition, watched)) / watched,
    'client share of the sides without a majority × D / T',
    'S. Gilbert and N. Lynch, Brewer’s conjecture, SIGACT News 33 (2002): each such request must be refused',
  );
}

/**
 * Share of the reads on the cut-off side, over the partition's length, that return a value already overwritten on the
 * other side. A read x seconds into the cut is stale if a write came in those x seconds.
 */
export function staleShare(options: { readonly writeRate: number; readonly partition: number }): Prediction {
  const { writeRate, partition } = options;
  mustBeFinite(THEORY, { writeRate, partition });
  if (partition === 0) return silent('There is no partition, so no read is cut off from a write.');
  return predicted(
    overwrittenShare(writeRate * partition),
    '1 − (1 − e^(−wD)) / (wD)',
    'Poisson writes, averaged over the length of the cut',
  );
}

/** A write that waits for k acknowledgements takes as long as the k-th fastest round trip. Round trips in seconds. */
export function quorumLatency(roundTrips: readonly number[], acknowledgements: number): Prediction {
  for (const [i, roundTrip] of roundTrips.entries()) mustBeFinite(THEORY, { [`round trip ${i + 1}`]: roundTrip });
  mustBeWhole(THEORY, { acknowledgements }, 1);
  const sorted = [...roundTrips].sort((a, b) => a - b);
  const slowest = sorted[acknowledgements - 1];
  if (slowest === undefined)
    return silent(`${acknowledgements} acknowledgements cannot come from ${sorted.length} replicas.`);
  return predicted(
    slowest,
    'the k-th smallest round trip',
    'Order statistics; D. Abadi, IEEE Computer 45 (2012), on PACELC',
  );
}
