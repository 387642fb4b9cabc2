/** A run of the shop as its monitoring wrote it down: what was read off each half second, and how the pages ended. */
import { Histogram, type Run } from '@under-load/engine';
import { END, JUDGED, SCRAPE } from '../../../src/ports/shop.ts';
import type { GaugeName } from '../../../src/ports/shop.ts';

export interface Readings {
  readonly run: Run;
  /** What was read, one value for each half second from the first. */
  readonly of: (gauge: GaugeName) => readonly number[];
  /** The share of the time that the processors of a thing computed. */
  readonly cpu: (thing: number) => readonly number[];
  /** By how much a total grew while pages were judged. */
  readonly grown: (gauge: GaugeName) => number;
  /** The mean of what was read while pages were judged. */
  readonly mean: (gauge: GaugeName) => number;
  /** Of the pages that ended in each second: how long they took, at this quantile. NaN where none did. */
  readonly latency: (quantile: number) => readonly number[];
}

const [FROM, UNTIL] = [JUDGED.from / SCRAPE, JUDGED.until / SCRAPE];

export function readingsOf(run: Run): Readings {
  const { states, marks, names } = run;
  const read = new Map<string, number[]>();
  for (const [row, value] of states.value.entries()) {
    const field = names.fields[states.field[row] as number] as string;
    const key = field === 'cpu' ? `cpu ${states.thing[row]}` : field;
    const values = read.get(key);
    if (values) values.push(value);
    else read.set(key, [value]);
  }
  const of = (gauge: string): readonly number[] => read.get(gauge) ?? [];
  const seconds = Array.from({ length: Math.floor(END) }, () => new Histogram());
  for (const [row, at] of marks.at.entries()) seconds[Math.floor(at)]?.record(marks.value[row] as number);
  return {
    run,
    of,
    cpu: (thing) => of(`cpu ${thing}`),
    grown: (gauge) => (of(gauge)[UNTIL - 1] ?? NaN) - (of(gauge)[FROM - 1] ?? NaN),
    mean: (gauge) => {
      const judged = of(gauge).slice(FROM - 1, UNTIL);
      return judged.reduce((sum, value) => sum + value, 0) / judged.length;
    },
    latency: (quantile) => seconds.map((ended) => (ended.count === 0 ? NaN : ended.quantile(quantile))),
  };
}

/** A total's growth in each second. */
export function perSecond(totals: readonly number[]): number[] {
  const each = Math.round(1 / SCRAPE);
  return Array.from(
    { length: Math.floor(totals.length / each) },
    (_, second) => (totals[(second + 1) * each - 1] ?? 0) - (second === 0 ? 0 : (totals[second * each - 1] ?? 0)),
  );
}

/** The mean of two half seconds. */
export function eachSecond(values: readonly number[]): number[] {
  return Array.from(
    { length: Math.floor(values.length / 2) },
    (_, second) => ((values[2 * second] ?? 0) + (values[2 * second + 1] ?? 0)) / 2,
  );
}
