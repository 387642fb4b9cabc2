/** The name above a lane on a phone. Where names would touch, those that count on from the first give their number alone. */
import { textWidth } from '../shape.ts';
import { textSize } from './stage-lane.ts';

const BETWEEN = 6;

export function laneName(names: readonly string[], index: number, gap: number): string {
  const name = names[index] ?? '';
  const fits = names.every((each) => textWidth(each, textSize('narrow')) + BETWEEN <= gap);
  const [stem, last] = apart(name);
  return fits || stem === '' || apart(names[index - 1] ?? '')[0] !== stem ? name : last;
}

/** `follower 2` is `follower` and `2`. */
function apart(name: string): [stem: string, last: string] {
  const at = name.lastIndexOf(' ');
  return [name.slice(0, Math.max(0, at)), name.slice(at + 1)];
}
