/**
 * The digits of a number that its interval lets stand. A printed number promises the truth within one of its last
 * digit: 83 says 82 to 84. So the last digit is the finest one for which the whole interval lies inside that promise.
 */

export interface StandingDigits {
  /** The rounded value. */
  readonly value: number;
  /** Decimals to write; 0 where whole tens or hundreds are rounded. */
  readonly decimals: number;
  /** How many digits from the first that is not zero to the last that stands; 0 where the value cannot be told from 0. */
  readonly significant: number;
  /** What one of the last digit is worth. */
  readonly unit: number;
}

const COARSEST = 15;
const FINEST = -12;

/** `most` bounds the digits that are written, however narrow the interval. A half width of 0 or null: the value is exact. */
export function standingDigits(value: number, halfWidth: number | null, most: number): StandingDigits {
  const half = halfWidth ?? 0;
  if (value === 0 && half === 0) return { value: 0, decimals: 0, significant: 1, unit: 1 };
  const finest = Math.max(FINEST, magnitude(value) - most + 1);
  for (let exponent = finest; exponent <= COARSEST; exponent++) {
    const rounded = roundTo(value, exponent);
    const unit = powerOfTen(exponent);
    if (Math.abs(value - rounded) + half > unit) continue;
    if (rounded === 0) return { value: 0, decimals: 0, significant: 0, unit };
    const significant = magnitude(rounded) - exponent + 1;
    return { value: rounded, decimals: Math.max(0, -exponent), significant, unit };
  }
  return { value: 0, decimals: 0, significant: 0, unit: Infinity };
}

/** The exponent of the first digit: 83 → 1, 0.047 → −2. */
function magnitude(value: number): number {
  return value === 0 ? 0 : Number(Math.abs(value).toExponential().split('e')[1]);
}

function roundTo(value: number, exponent: number): number {
  return exponent <= 0
    ? Number(value.toFixed(-exponent))
    : Math.round(value / powerOfTen(exponent)) * powerOfTen(exponent);
}

function powerOfTen(exponent: number): number {
  return Number(`1e${exponent}`);
}
