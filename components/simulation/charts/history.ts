/**
 * The run's own history as a stepped line, in a box that is stretched to its place. Long runs have more steps than a strip
 * has pixels, so each column keeps its highest value: peaks are what a reader scrubs to. Written in steps from column to
 * column, which are a few numbers over and over.
 */
import type { RunHistory } from '@under-load/engine';
import { pathData } from '../shape.ts';
import { STRIP_HEIGHT } from './strip-height.ts';

const COLUMNS = 200;
export const HISTORY = { width: COLUMNS, height: STRIP_HEIGHT };

export function historyPath(
  { at, value }: RunHistory,
  window: { readonly from: number; readonly until: number },
  most: number,
): string {
  const peaks = peaksOf(at, value, window);
  const y = (count: number) => Math.round(HISTORY.height - 1 - (count / Math.max(most, 1e-9)) * (HISTORY.height - 3));
  let last = y(peaks[0] ?? 0);
  let from = 0;
  const commands: (string | number)[] = ['M', 0, last];
  for (const [column, peak] of peaks.entries()) {
    const level = y(peak);
    if (level === last) continue;
    commands.push('h', column - from, 'v', level - last);
    [last, from] = [level, column];
  }
  commands.push('H', HISTORY.width);
  return pathData(commands);
}

/** The highest value of each of so many columns of a stretch. */
export function peaksOf(
  at: readonly number[],
  value: readonly number[],
  { from, until }: { readonly from: number; readonly until: number },
  columns = COLUMNS,
): number[] {
  const peaks: number[] = [];
  let i = 0;
  for (let column = 0; column < columns; column++) {
    const end = from + ((column + 1) / columns) * (until - from);
    let peak = value[i] ?? 0;
    while (i + 1 < at.length && (at[i + 1] as number) <= end) {
      i++;
      peak = Math.max(peak, value[i] as number);
    }
    peaks.push(peak);
  }
  return peaks;
}

/** The highest value of all lanes, so that they share one scale. */
export function highest(histories: readonly RunHistory[]): number {
  return histories.reduce((most, { value }) => value.reduce((peak, count) => Math.max(peak, count), most), 0);
}
