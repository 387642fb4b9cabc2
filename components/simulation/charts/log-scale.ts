/** A logarithmic axis and what to label it with: powers of ten, or 1, 2 and 5 times each where there are few. */
import type { Scale } from './scale.ts';

export function logarithmic(
  [fromLow, fromHigh]: readonly [number, number],
  [toLow, toHigh]: readonly [number, number],
): Scale {
  const slope = (toHigh - toLow) / Math.log(fromHigh / fromLow);
  return (value) => toLow + Math.log(value / fromLow) * slope;
}

/** Powers of ten from `low` to `high`, both above zero; with 2 and 5 times each where that gives no more than `count`. */
export function logTicks(low: number, high: number, count: number): number[] {
  const first = Math.floor(Math.log10(low));
  const last = Math.ceil(Math.log10(high));
  const among = (times: readonly number[]) =>
    Array.from({ length: last - first + 1 }, (_, i) => times.map((each) => Number(`${each}e${first + i}`)))
      .flat()
      .filter((value) => value >= low * 0.999 && value <= high * 1.001);
  const fine = among([1, 2, 5]);
  return fine.length <= count ? fine : among([1]);
}
