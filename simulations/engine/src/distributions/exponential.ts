/** Exponential: what is left of a wait does not depend on how long it has lasted. */
import { mustHold } from './distribution.ts';
import type { Distribution } from './distribution.ts';

/** Exponential with this mean, which must be finite and above 0, else an `EngineError`. */
export function exponential(mean: number): Distribution {
  mustHold(mean > 0 && mean < Infinity, `an exponential mean of ${mean}`, 'give a finite number above 0');
  return {
    name: `exponential of mean ${mean}`,
    mean,
    variance: mean * mean,
    source: 'inversion: −mean · ln u',
    draw: (stream) => stream.exponential(mean),
  };
}
