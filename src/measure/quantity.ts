/**
 * A measured value as it stands in a sentence: `83 ms`, `30 %`, `2.1 times`, `half`. Only the digits its interval
 * supports are written. Where that would leave one, the second is written too, and the number called what it is:
 * `about 37`. Rounded to 40 it would be farther from the figure beside it than from the truth.
 */
import type { Measure } from '@under-load/engine';
import { scaled } from '../../components/simulation/amount.ts';
import { figures } from '../../components/simulation/figures.ts';
import { standingDigits } from './standing-digits.ts';
import type { StandingDigits } from './standing-digits.ts';

export const WAYS = ['ms', 's', 'share', 'percent', 'times', 'number', 'words'] as const;
export type Way = (typeof WAYS)[number];
export type Unit = Measure['unit'];

const THIN = '\u202f';

interface Scale {
  readonly factor: number;
  /** What is written behind the number, with the space before it. */
  readonly behind: string;
}

/** How a value of this unit is written; null where it cannot be (milliseconds of a share). */
export function scaleOf(way: Way | undefined, unit: Unit, value: number): Scale | null {
  switch (way) {
    case undefined:
    case 'words': {
      const { factor, unit: name } = scaled(unit, value);
      return { factor, behind: name === '' ? '' : name === '%' || name === '/s' ? `${THIN}${name}` : `\u00a0${name}` };
    }
    case 'ms':
      return unit === 's' ? { factor: 1000, behind: '\u00a0ms' } : null;
    case 's':
      return unit === 's' ? { factor: 1, behind: '\u00a0s' } : null;
    case 'percent':
      return unit === 'share' || unit === 'ratio' ? { factor: 100, behind: `${THIN}%` } : null;
    case 'times':
      return unit === 'ratio' ? { factor: 1, behind: '\u00a0times' } : null;
    case 'share':
      return unit === 'share' || unit === 'ratio' ? { factor: 1, behind: '' } : null;
    case 'number':
      return { factor: 1, behind: '' };
  }
}

export interface Written {
  readonly text: string;
  readonly digits: StandingDigits;
}

export function writeQuantity(
  value: number,
  halfWidth: number | null,
  { factor, behind }: Scale,
  most: number,
): Written {
  const digits = standingDigits(value * factor, halfWidth === null ? null : halfWidth * factor, most);
  // An exact value needs no zeros to say how exact it is.
  const exact = halfWidth === null || halfWidth === 0;
  if (!exact && digits.significant === 1)
    return { text: `about ${roughly(value * factor, halfWidth * factor)}${behind}`, digits };
  const number = figures(digits.value, digits.decimals);
  return { text: `${exact && number.includes('.') ? number.replace(/\.?0+$/, '') : number}${behind}`, digits };
}

/** Two digits where the interval is within half of the first, else one. */
function roughly(value: number, half: number): string {
  const [, exponent] = Math.abs(value).toExponential().split('e').map(Number) as [number, number];
  const decimals = exponent - (half <= 5 * 10 ** (exponent - 1) ? 1 : 0);
  const unit = 10 ** decimals;
  return decimals >= 0 ? figures(Math.round(value / unit) * unit, 0) : figures(value, -decimals);
}

/** `82 ± 2 ms`: the interval to two digits, the value no finer. */
export function writeInterval(value: number, halfWidth: number | null, { factor, behind }: Scale): string {
  if (halfWidth === null || halfWidth === 0) return writeQuantity(value, null, { factor, behind }, 3).text;
  const half = halfWidth * factor;
  const decimals = Math.max(0, -Math.floor(Math.log10(half)) + (half / 10 ** Math.floor(Math.log10(half)) < 2 ? 1 : 0));
  return `${figures(value * factor, decimals)} ± ${figures(half, decimals)}${behind}`;
}

const FRACTIONS: readonly (readonly [number, string])[] = [
  [1 / 10, 'a tenth'],
  [1 / 8, 'an eighth'],
  [1 / 6, 'a sixth'],
  [1 / 5, 'a fifth'],
  [1 / 4, 'a quarter'],
  [1 / 3, 'a third'],
  [2 / 5, 'two fifths'],
  [1 / 2, 'half'],
  [3 / 5, 'three fifths'],
  [2 / 3, 'two thirds'],
  [3 / 4, 'three quarters'],
  [4 / 5, 'four fifths'],
  [1, 'as much'],
  [2, 'twice'],
];
const NUMBERS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
/** A word is used where the whole interval is this near to it. */
const NEAR = 0.12;
const EXACT = 0.015;

/** The value in words, `about half`, or null where no word is near enough. */
export function writeWords(value: number, halfWidth: number | null, unit: Unit): string | null {
  const half = halfWidth ?? 0;
  const within = (word: number, share: number) => Math.abs(value - word) + half <= share * word;
  const about = (word: number, text: string) => (within(word, EXACT) ? text : `about ${text}`);
  if (unit === 'share' || unit === 'ratio') {
    const near = FRACTIONS.filter(([word]) => within(word, NEAR)).sort(
      ([a], [b]) => Math.abs(value - a) - Math.abs(value - b),
    );
    const [best] = near;
    if (best) return about(...best);
    const whole = Math.round(value);
    return unit === 'ratio' && whole > 2 && whole < NUMBERS.length && within(whole, NEAR)
      ? about(whole, `${NUMBERS[whole]} times`)
      : null;
  }
  const whole = Math.round(value);
  const word = NUMBERS[whole];
  if (unit === 's' || word === undefined || value < 0) return null;
  return whole === 0 ? (value === 0 && half === 0 ? word : null) : within(whole, NEAR) ? about(whole, word) : null;
}
