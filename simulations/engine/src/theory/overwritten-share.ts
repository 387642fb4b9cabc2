/**
 * The share of a span of time that comes after its first write, on average, where writes come at random (Poisson) and `writes`
 * of them are expected in the span: 1 − (1 − e^(−x)) / x.
 */
import { exp } from '../math.ts';

export function overwrittenShare(writes: number): number {
  if (writes > 0.5) return 1 - (1 - exp(-writes)) / writes;
  // The difference would lose its digits; its series does not.
  let [sum, term] = [0, -1];
  for (let k = 2; k < 16; k++) sum += term *= -writes / k;
  return sum;
}
