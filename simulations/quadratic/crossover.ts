import { secondsOf } from './counted.ts';
import type { Values } from './parameters.ts';

/** The fewest payments from which on a map is sooner done than a search in a loop; NaN where 400 are not enough. */
export function crossover(values: Values): number {
  const sooner = (n: number): boolean =>
    secondsOf(n, { ...values, algorithm: 'map' }) < secondsOf(n, { ...values, algorithm: 'search' });
  for (let n = 1; n <= 400; n++) if (sooner(n)) return n;
  return NaN;
}
