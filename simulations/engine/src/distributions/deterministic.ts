/** Always the same value. */
import { mustHold } from './distribution.ts';
import type { Distribution } from './distribution.ts';

/** Always this value: finite and not negative, else an `EngineError`. */
export function deterministic(value: number): Distribution {
  mustHold(value >= 0 && value < Infinity, `a fixed value of ${value}`, 'give a finite number that is not negative');
  return { name: `always ${value}`, mean: value, variance: 0, source: 'a constant', draw: () => value };
}
