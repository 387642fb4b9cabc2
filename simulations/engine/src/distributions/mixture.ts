/**
 * Now this, now that: a cache's hits and misses, requests of two sizes, a disk that hiccups once in a thousand times.
 */
import { mustHold } from './distribution.ts';
import type { Distribution } from './distribution.ts';

/** One of the distributions that a `mixture` draws from. */
export interface Ingredient {
  /** Its part of all draws. */
  readonly share: number;
  readonly of: Distribution;
}

/**
 * Draws from one of several distributions, chosen anew each time. The shares must add up to 1, else an `EngineError`.
 */
export function mixture(...ingredients: readonly Ingredient[]): Distribution {
  const total = ingredients.reduce((sum, { share }) => sum + share, 0);
  mustHold(
    ingredients.every(({ share }) => share >= 0) && Math.abs(total - 1) < 1e-9,
    `a mixture with shares ${ingredients.map(({ share }) => share).join(' + ') || 'of nothing'}`,
    'give shares that are not negative and add up to 1',
  );
  const used = ingredients.filter(({ share }) => share > 0);
  const mean = used.reduce((sum, { share, of }) => sum + share * of.mean, 0);
  const square = used.reduce((sum, { share, of }) => sum + share * (of.variance + of.mean * of.mean), 0);
  return {
    name: used.map(({ share, of }) => `${share} of ${of.name}`).join(', '),
    mean,
    variance: square === Infinity ? Infinity : square - mean * mean,
    source: 'Law, Simulation Modeling and Analysis, 5th ed., 2015, §8.2.2: composition',
    draw(stream) {
      let left = stream.uniform();
      const last = used.length - 1;
      let chosen = 0;
      while (chosen < last && (left -= (used[chosen] as Ingredient).share) >= 0) chosen++;
      return (used[chosen] as Ingredient).of.draw(stream);
    },
  };
}
