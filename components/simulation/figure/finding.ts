/** The finding of a comparison: how far apart the lanes are in one measure, paired seed by seed. */
import { studentInterval } from '@under-load/engine';
import type { Measure } from '@under-load/engine';
import { amountWithin } from '../amount.ts';
import { laterStrings } from '../later-strings.ts';
import type { LongRun } from './long-run.ts';

export interface Difference {
  /** The lanes compared: the one with the larger value first. */
  readonly larger: number;
  readonly smaller: number;
  readonly value: number;
  readonly halfWidth: number | null;
  /** `94 ± 5 ms sooner`, or that there is no clear difference. */
  readonly words: string;
  readonly clear: boolean;
}

/** Between the two lanes farthest apart; null with fewer than two lanes or nothing measured. */
export function differenceBetween(
  longRuns: readonly (LongRun | null)[],
  name: string,
  measure: Measure,
): Difference | null {
  const values = longRuns.map((longRun) => longRun?.measures[name]?.value ?? NaN);
  const known = values.flatMap((value, lane) => (Number.isFinite(value) ? [lane] : []));
  if (known.length < 2) return null;
  const larger = known.reduce((best, lane) => (value(lane) > value(best) ? lane : best));
  const smaller = known.reduce(
    (best, lane) => (lane !== larger && (best === larger || value(lane) < value(best)) ? lane : best),
    known[0] === larger ? (known[1] as number) : (known[0] as number),
  );
  const [a, b] = [longRuns[larger]?.perSeed[name] ?? [], longRuns[smaller]?.perSeed[name] ?? []];
  const paired = a.slice(0, b.length).map((x, seed) => x - (b[seed] as number));
  const interval =
    paired.length > 1 ? studentInterval(paired) : { value: value(larger) - value(smaller), halfWidth: null };
  const clear = interval.value !== 0 && (interval.halfWidth === null || Math.abs(interval.value) > interval.halfWidth);
  return { larger, smaller, ...interval, clear, words: words(interval.value, interval.halfWidth, clear, measure) };

  function value(lane: number): number {
    return values[lane] as number;
  }
}

function words(value: number, halfWidth: number | null, clear: boolean, { unit, better }: Measure): string {
  if (value === 0) return laterStrings.difference.none;
  if (!clear) return laterStrings.difference.unclear;
  const { s, other } = laterStrings.difference;
  const word =
    better === 'higher'
      ? unit === 's'
        ? s.higher
        : other.higher
      : unit === 's' && better === 'lower'
        ? s.lower
        : other.lower;
  const apart = amountWithin(Math.abs(value), halfWidth, unit);
  return `${unit === 'share' ? apart.replace(/\s%/, laterStrings.difference.points) : apart} ${word}`;
}
