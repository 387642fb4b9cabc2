/** A point on a circle, from the top, clockwise. Browsers may differ in the last bit of a sine; rounding hides it. */
import { round } from '../shape.ts';

export function turned(cx: number, cy: number, r: number, turn: number): [number, number] {
  const angle = 2 * Math.PI * turn;
  return [round(cx + r * Math.sin(angle)), round(cy - r * Math.cos(angle))];
}
