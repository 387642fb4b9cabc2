/**
 * What a network partition costs: requests refused by a store that insists on a majority, or stale answers from one
 * that lets every side answer. And what a quorum costs when nothing is broken.
 *
 * Assumed: requests spread evenly over time and by fixed shares over the sites, a partition of known length inside the
 * watched time, writes that arrive as a Poisson stream on the side of the majority. Times in seconds.
 */
import { exp } from '../math.ts';
import type { Prediction } from '../simulation.ts';
import { predicted, silent } from './prediction.ts';

/** Share of all requests refused when sides without a majority refuse: their clients' share × time cut ÷ time watched. */
export function refusedShare(options: {
  readonly clientShareWithoutMajority: number;
  readonly partition: number;
  readonly watched: number;
}): Prediction {
  const { clientShareWithoutMajority, partition, watched } = options;
  if (!(watched > 0)) return silent('Nothing is watched, so there is no share of it.');
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
  const expected = options.writeRate * options.partition;
  if (!(options.partition > 0)) return silent('There is no partition, so no read is cut off from a write.');
  return predicted(
    expected === 0 ? 0 : 1 - (1 - exp(-expected)) / expected,
    '1 − (1 − e^(−wD)) / (wD)',
    'Poisson writes, averaged over the length of the cut',
  );
}

/** A write that waits for k acknowledgements takes as long as the k-th fastest round trip. Round trips in seconds. */
export function quorumLatency(roundTrips: readonly number[], acknowledgements: number): Prediction {
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
