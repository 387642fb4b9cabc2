/**
 * How much of the beginning of a run to leave out: MSER-5. Among all lengths it takes the one that leaves the rest with the
 * smallest standard error of its mean: what is dropped costs data, what is kept must resemble the rest.
 *
 * Source: White, An Effective Truncation Heuristic for Bias Reduction in Simulation Output, Simulation 69 (1997); White,
 * Cobb and Spratt, A Comparison of Five Steady-State Truncation Heuristics for Simulation, Winter Simulation Conference 2000,
 * on means of five observations.
 */

/** Observations whose mean counts as one. */
const TOGETHER = 5;

/**
 * How many of the first observations belong to the warm-up, a multiple of five; null where the least error lies in the
 * second half, which says that the run is too short to tell. Observations are one series in the order in which they were
 * made, and finite.
 */
export function warmUpLength(observations: readonly number[]): number | null {
  const count = Math.floor(observations.length / TOGETHER);
  if (count < 2) return null;
  const means = Array.from({ length: count }, (_, group) => {
    let sum = 0;
    for (let i = 0; i < TOGETHER; i++) sum += observations[group * TOGETHER + i] as number;
    return sum / TOGETHER;
  });
  // From the end, so that every rest is the one after it and one more (Welford).
  let [mean, squares, least, best] = [0, 0, Infinity, 0];
  for (let first = count - 1; first >= 0; first--) {
    const kept = count - first;
    const difference = (means[first] as number) - mean;
    mean += difference / kept;
    squares += difference * ((means[first] as number) - mean);
    // The last few may agree by chance, whatever the run did.
    if (kept < TOGETHER) continue;
    const error = squares / (kept * kept);
    if (error <= least) [least, best] = [error, first];
  }
  return best * 2 > count ? null : best * TOGETHER;
}
