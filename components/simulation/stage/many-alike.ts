/**
 * Many glyphs that look the same as one path: a page carries, and a browser moves, one element instead of dozens. Each
 * copy is written as its step from the last, so that a row of them is the same few letters over and over.
 */
import { path, round } from '../shape.ts';
import type { Shape } from '../shape.ts';

/** `glyph` is drawn from each place in relative commands and ends where it began: `['h', 0]` is a dot. */
export function manyAlike(
  name: string,
  places: readonly (readonly [x: number, y: number])[],
  glyph: readonly (string | number)[],
): Shape[] {
  let [lastX, lastY] = [0, 0];
  const data = places.flatMap(([exactX, exactY], i) => {
    const [x, y] = [round(exactX), round(exactY)];
    const step = i === 0 ? ['M', x, y] : ['m', x - lastX, y - lastY];
    [lastX, lastY] = [x, y];
    return [...step, ...glyph];
  });
  return data.length ? [{ ...path(name, ...data), key: name }] : [];
}
