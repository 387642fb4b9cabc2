/** Slanting lines that fill a box, as one path: no pattern, so that a picture stands alone wherever it is taken. */
import { path } from '../shape.ts';
import type { Shape } from '../shape.ts';

const APART = 8;

export function hatching(name: string, left: number, top: number, right: number, bottom: number): Shape {
  const [width, height] = [right - left, bottom - top];
  const commands: (string | number)[] = [];
  for (let from = APART / 2; from < width + height; from += APART) {
    // Up to the right, from the left edge or the bottom to the top or the right edge.
    const [x1, y1] = from <= height ? [left, top + from] : [left + from - height, bottom];
    const [x2, y2] = from <= width ? [left + from, top] : [right, top + from - width];
    commands.push('M', x1, y1, 'L', x2, y2);
  }
  return path(name, ...commands);
}
