/**
 * An amount as an author writes it, `45ms`, `30 %`, `1.5 s`, `200/s`, `2`, as a number in the unit the engine measures
 * in: seconds, shares of one, bytes, counts.
 */

/** The units of measures, as the engine names them. */
export type MeasureUnit = 's' | '/s' | 'share' | 'ratio' | 'count' | 'steps' | 'bytes';

/** What may be written behind a number of each unit, with what one of it is worth. The empty text is the bare number. */
const UNITS: Readonly<Record<MeasureUnit, Readonly<Record<string, number>>>> = {
  s: { µs: 1e-6, us: 1e-6, ms: 1e-3, s: 1, min: 60, h: 3600 },
  '/s': { '': 1, '/s': 1 },
  share: { '': 1, '%': 0.01 },
  ratio: { '': 1, '%': 0.01, times: 1 },
  count: { '': 1 },
  steps: { '': 1, steps: 1 },
  bytes: { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 },
};

export type ReadAmount = { readonly value: number } | { readonly fault: string };

/** The value in the engine's unit, or a sentence that says what was found and what is allowed. */
export function readAmount(text: string, unit: MeasureUnit): ReadAmount {
  const [, number, written] = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(\S*)\s*$/i.exec(text) ?? [];
  if (number === undefined || written === undefined)
    return { fault: `“${text}” is no amount; write ${amountsAllowed(unit)}` };
  const factor = Object.hasOwn(UNITS[unit], written) ? UNITS[unit][written] : undefined;
  if (factor === undefined)
    return {
      fault: `“${text}” has ${written === '' ? 'no unit' : `the unit “${written}”`}; write ${amountsAllowed(unit)}`,
    };
  return { value: Number((Number(number) * factor).toPrecision(15)) };
}

/** What may be written, by example. */
export function amountsAllowed(unit: MeasureUnit): string {
  switch (unit) {
    case 's':
      return 'a time with its unit, such as 45ms, 1.5s or 2min';
    case '/s':
      return 'a rate, such as 200/s';
    case 'share':
      return 'a share, such as 5% or 0.05';
    case 'ratio':
      return 'a ratio, such as 0.5 or 50%';
    case 'bytes':
      return 'a size with its unit, such as 64kB';
    case 'count':
    case 'steps':
      return 'a number, such as 2';
  }
}
