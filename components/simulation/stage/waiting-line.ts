/**
 * Those who wait before a thing, the oldest at the head. As many as fit are drawn; when there are more than the eye
 * counts, a number says how many. The number stands in line with them, so the line behind it ends where it begins.
 */
import type { Moment, OpenSpan } from '@under-load/engine';
import { path, rect, text, textWidth } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { strings } from '../strings.ts';
import { longWait } from './stage-lane.ts';

const COUNTABLE = 8;
const GAP = 6;

interface Line {
  /** The head stands left of `head`; nothing is drawn left of `end`. */
  readonly head: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly pace: number;
  readonly textSize: number;
  readonly focus: number;
}

export function waitingAt(moment: Moment, thing: number, kinds: readonly string[]): readonly OpenSpan[] {
  const [only] = kinds;
  if (kinds.length === 1 && only !== undefined) return moment.open(thing, only);
  return kinds.flatMap((kind) => moment.open(thing, kind)).sort((a, b) => a.start - b.start);
}

/** Draws the line and tells where it ends, so that the link to it can stop there. */
export function drawWaiting(
  moment: Moment,
  waiting: readonly OpenSpan[],
  { head, end, y, size, pace, textSize, focus }: Line,
): { shapes: Shape[]; tail: number } {
  if (waiting.length === 0) return { shapes: [], tail: head };
  const step = size + 2;
  const count = strings.waiting(waiting.length);
  const countWidth = textWidth(count, textSize) + GAP;
  const counted = waiting.length > COUNTABLE || waiting.length * step > head - end;
  const room = Math.max(0, Math.floor((head - end - (counted ? countWidth + GAP : 0)) / step));
  const shapes = waiting.slice(0, room).map((span, place) => {
    const x = head - size - place * step;
    return waiter(span, x, y, size, moment.at - span.start > longWait(pace), span.item === focus);
  });
  let tail = head - Math.min(room, waiting.length) * step;
  if (counted) {
    shapes.push(text('count', tail - GAP, y + 4, count, 'end'));
    tail -= countWidth + GAP;
  }
  return { shapes, tail: Math.max(end, tail) };
}

export function waiter(
  { item, index }: OpenSpan,
  x: number,
  y: number,
  size: number,
  slow: boolean,
  focus: boolean,
): Shape {
  const key = item >= 0 ? `item-${item}` : `span-${index}`;
  const now = focus ? ' now' : '';
  if (!slow) return rect(`waiter s-wait${now}`, x, y - size / 2, size, size, size > 5 ? 1.5 : 0.5, { key });
  return {
    ...path(
      `waiter s-slow${now}`,
      'M',
      x + size / 2,
      y - size / 2 - 0.5,
      'L',
      x + size + 0.5,
      y + size / 2,
      'H',
      x - 0.5,
      'Z',
    ),
    key,
  };
}
