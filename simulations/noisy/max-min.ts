/**
 * Max-min fair shares: what is there is given out evenly until somebody has all it asks for; the rest is given out evenly
 * among those who want more, and so on. Nobody can have more without somebody having less who has no more than they.
 *
 * Source: D. Bertsekas, R. Gallager, Data Networks, 2nd ed., 1992, section 6.5.2; with weights as in A. Demers, S. Keshav,
 * S. Shenker, Analysis and Simulation of a Fair Queueing Algorithm, SIGCOMM 1989.
 */
export interface Claims {
  /** What each asks for, in the unit of the capacity. */
  readonly demands: readonly number[];
  readonly weights: readonly number[];
  readonly capacity: number;
}

/** What each gets. */
export function maxMinShares({ demands, weights, capacity }: Claims): readonly number[] {
  const shares = demands.map(() => 0);
  let left = capacity;
  let unsatisfied = demands.map((_, i) => i);
  while (unsatisfied.length > 0) {
    const perWeight = left / unsatisfied.reduce((sum, i) => sum + weights[i]!, 0);
    const content = unsatisfied.filter((i) => demands[i]! <= perWeight * weights[i]!);
    if (content.length === 0) {
      for (const i of unsatisfied) shares[i] = perWeight * weights[i]!;
      break;
    }
    for (const i of content) {
      shares[i] = demands[i]!;
      left -= demands[i]!;
    }
    unsatisfied = unsatisfied.filter((i) => !content.includes(i));
  }
  return shares;
}
