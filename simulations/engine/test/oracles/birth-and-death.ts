/** The steady state of a chain that moves one up or one down: numbers in a system with exponential times throughout. */
interface Chain {
  /** The highest state; the lowest is 0. */
  readonly most: number;
  /** Rate from this state to the next higher one. */
  readonly birth: (state: number) => number;
  /** Rate from this state to the next lower one. */
  readonly death: (state: number) => number;
}

export function birthAndDeath({ most, birth, death }: Chain): {
  readonly probability: (state: number) => number;
  readonly meanState: number;
} {
  const weights = [1];
  for (let state = 1; state <= most; state++)
    weights.push(((weights[state - 1] as number) * birth(state - 1)) / death(state));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    probability: (state) => (weights[state] ?? 0) / total,
    meanState: weights.reduce((sum, weight, state) => sum + state * weight, 0) / total,
  };
}
