/**
 * Axes: a linear map and round numbers to label it with. The choice of steps (1, 2, 5 times a power of ten) is the one
 * d3-array makes; written here because the whole of it is fifteen lines and every figure on a page pays for its bytes.
 */
export type Scale = (value: number) => number;

export function linear(
  [fromLow, fromHigh]: readonly [number, number],
  [toLow, toHigh]: readonly [number, number],
): Scale {
  const slope = fromHigh === fromLow ? 0 : (toHigh - toLow) / (fromHigh - fromLow);
  return (value) => toLow + (value - fromLow) * slope;
}

/** Round values from `low` to `high`, about `count` of them. */
export function ticks(low: number, high: number, count: number): number[] {
  if (!(high > low) || !Number.isFinite(high - low)) return [];
  const step = niceStep((high - low) / count);
  const found: number[] = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++)
    found.push(Number((k * step).toPrecision(12)));
  return found;
}

/** The least of 1, 2, 5 times a power of ten that is not below `rough`. */
export function niceStep(rough: number): number {
  let power = 1;
  while (power > rough) power /= 10;
  while (power * 10 <= rough) power *= 10;
  const share = rough / power;
  return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
}
