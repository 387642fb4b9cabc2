/** One of the values that were measured, each equally likely; a value listed twice is twice as likely. */
import { mustHold } from './distribution.ts';
import type { Distribution } from './distribution.ts';

/**
 * One of these values, each equally likely. Throws an `EngineError` for an empty list, and for values that are negative
 * or not finite.
 */
export function empirical(values: readonly number[]): Distribution {
  mustHold(
    values.length > 0 && values.every((value) => value >= 0 && value < Infinity),
    'an empirical distribution without values, or with one that is negative or not finite',
    'list at least one finite value that is not negative',
  );
  // Ascending, so that a draw rises with its uniform number as with the other distributions.
  const ascending = Float64Array.from(values).sort();
  const mean = ascending.reduce((sum, value) => sum + value, 0) / ascending.length;
  const variance = ascending.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / ascending.length;
  return {
    name: `one of ${values.length} measured values`,
    mean,
    variance,
    source: 'inversion of the empirical distribution function',
    draw: (stream) => ascending[Math.floor(stream.uniform() * ascending.length)] as number,
  };
}
