/** Amounts as people read them: a number and the step of its unit in which it reads best. */
import type { Measure } from '@under-load/engine';
import { decimalsFor, figures } from './figures.ts';

export type Unit = Measure['unit'];

const THIN = '\u202f';

/** The step of a unit in which a value reads best: what to multiply with, and what to write behind it. */
interface Scaled {
  readonly factor: number;
  readonly unit: string;
}

export function scaled(unit: Unit, size: number): Scaled {
  const magnitude = Math.abs(size);
  switch (unit) {
    case 's':
      if (magnitude === 0) return { factor: 1000, unit: 'ms' };
      if (magnitude < 0.0009995) return { factor: 1e6, unit: 'µs' };
      if (magnitude < 0.9995) return { factor: 1000, unit: 'ms' };
      return magnitude < 600 ? { factor: 1, unit: 's' } : { factor: 1 / 60, unit: 'min' };
    case '/s':
      return { factor: 1, unit: '/s' };
    case 'share':
      return { factor: 100, unit: '%' };
    case 'bytes':
      if (magnitude < 1e3) return { factor: 1, unit: 'B' };
      if (magnitude < 1e6) return { factor: 1e-3, unit: 'kB' };
      return magnitude < 1e9 ? { factor: 1e-6, unit: 'MB' } : { factor: 1e-9, unit: 'GB' };
    case 'steps':
      return { factor: 1, unit: 'steps' };
    case 'ratio':
    case 'count':
      return { factor: 1, unit: '' };
  }
}

const withUnit = (number: string, unit: string): string =>
  unit === '' ? number : unit === '%' || unit === '/s' ? `${number}${THIN}${unit}` : `${number} ${unit}`;

/** `176 ms`, `1.24 s`, `80.0 %`. */
export function amount(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return figures(value);
  const { factor, unit: name } = scaled(unit, value);
  const shown = value * factor;
  return withUnit(
    figures(
      shown,
      unit === 'steps' || (unit === 'count' && Number.isInteger(shown)) ? decimalsOfWhole(shown) : decimalsFor(shown),
    ),
    name,
  );
}

const decimalsOfWhole = (value: number): number => (Number.isInteger(value) ? 0 : decimalsFor(value));

/** A round number with no more digits than it needs: `50 ms`. */
export function roundAmount(value: number, unit: Unit): string {
  const { factor, unit: name } = scaled(unit, value);
  return withUnit(String(Number((value * factor).toPrecision(3))), name);
}

/** `176 ± 5 ms`: the value is written no finer than its interval allows. */
export function amountWithin(value: number, halfWidth: number | null, unit: Unit): string {
  if (halfWidth === null || !Number.isFinite(value) || !Number.isFinite(halfWidth) || halfWidth === 0)
    return amount(value, unit);
  const { factor, unit: name } = scaled(unit, value);
  const half = halfWidth * factor;
  const decimals = Math.min(
    half >= 2 ? 0 : half >= 0.2 ? 1 : half >= 0.02 ? 2 : half >= 0.002 ? 3 : 4,
    decimalsFor(value * factor) + 1,
  );
  if (Number(half.toFixed(decimals)) === 0) return amount(value, unit);
  return withUnit(`${figures(value * factor, decimals)} ± ${figures(half, decimals)}`, name);
}
