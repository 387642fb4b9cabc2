/**
 * Normal: what many small causes add up to. Draws may be negative, so it suits errors (a clock's, a gauge's) and not times,
 * for which there is the lognormal. The standard normal quantile turns one uniform number into one draw.
 * Source: Wichura, Algorithm AS 241: The Percentage Points of the Normal Distribution, Applied Statistics 37, 1988 (PPND16,
 * about 1 part in 10^16).
 */
import { ln } from '../math.ts';
import { mustHold } from './distribution.ts';
import type { Distribution } from './distribution.ts';

const CENTRE_TOP = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
];
const CENTRE_BOTTOM = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
];
const MIDDLE_TOP = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const MIDDLE_BOTTOM = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const FAR_TOP = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const FAR_BOTTOM = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
];

export interface NormalOptions {
  readonly mean: number;
  readonly standardDeviation: number;
}

/**
 * Normal with this mean and standard deviation. Throws an `EngineError` where they are not finite or the deviation is
 * negative.
 */
export function normal({ mean, standardDeviation }: NormalOptions): Distribution {
  mustHold(mean > -Infinity && mean < Infinity, `a normal mean of ${mean}`, 'give a finite number');
  mustHold(
    standardDeviation >= 0 && standardDeviation < Infinity,
    `a standard deviation of ${standardDeviation}`,
    'give a finite number that is not negative',
  );
  return {
    name: `normal of mean ${mean} and standard deviation ${standardDeviation}`,
    mean,
    variance: standardDeviation * standardDeviation,
    source: 'inversion through the normal quantile (Wichura 1988, AS 241)',
    draw: (stream) => mean + standardDeviation * normalQuantile(stream.uniform()),
  };
}

/** The value that a standard normal variable stays below with probability p, 0 < p < 1. */
export function normalQuantile(p: number): number {
  const fromCentre = p - 0.5;
  if (Math.abs(fromCentre) <= 0.425) {
    const r = 0.180625 - fromCentre * fromCentre;
    return (fromCentre * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
  }
  const r = Math.sqrt(-ln(fromCentre < 0 ? p : 1 - p));
  const size =
    r <= 5
      ? polynomial(MIDDLE_TOP, r - 1.6) / polynomial(MIDDLE_BOTTOM, r - 1.6)
      : polynomial(FAR_TOP, r - 5) / polynomial(FAR_BOTTOM, r - 5);
  return fromCentre < 0 ? -size : size;
}

/** Highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}
