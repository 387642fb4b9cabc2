/**
 * Those who wait before a thing, the oldest at the head. As many as fit are drawn; when there are more than the eye
 * counts, a number says how many. The number stands in line with them, so the line behind it ends where it begins.
 */
import type { Moment, OpenSpan } from '@under-load/engine';
import { text, textWidth } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { strings } from '../strings.ts';
import { manyAlike } from './many-alike.ts';
import { longWait } from './stage-lane.ts';
import type { StageOptions } from './stage-lane.ts';

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
  readonly spot?: StageOptions['spot'];
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
  { head, end, y, size, pace, textSize, focus, spot }: Line,
): { shapes: Shape[]; tail: number } {
  if (waiting.length === 0) return { shapes: [], tail: head };
  const step = size + 2;
  const count = strings.waiting(waiting.length);
  const countWidth = textWidth(count, textSize) + GAP;
  const counted = waiting.length > COUNTABLE || waiting.length * step > head - end;
  const room = Math.max(0, Math.floor((head - end - (counted ? countWidth + GAP : 0)) / step));
  const shapes = drawWaiters(
    waiting.slice(0, room).map(({ start, item }, place) => ({
      x: head - size - place * step,
      y,
      slow: moment.at - start > longWait(pace),
      focus: item === focus,
    })),
    size,
  );
  // Who has no room is where the number stands.
  for (const [place, { item }] of waiting.entries())
    spot?.({ item, from: [head - Math.min(place, room) * step - size / 2, y], reach: size / 2 });
  let tail = head - Math.min(room, waiting.length) * step;
  if (counted) {
    shapes.push(text('count', tail - GAP, y + 4, count, 'end'));
    tail -= countWidth + GAP;
  }
  return { shapes, tail: Math.max(end, tail) };
}

export interface Waiter {
  /** Its left edge and its middle. */
  readonly x: number;
  readonly y: number;
  readonly slow: boolean;
  /** Whether the rule is deciding about it. */
  readonly focus: boolean;
}

/** Squares, and triangles for who has waited long: one path each, and one over them for the item that is looked at. */
export function drawWaiters(waiters: readonly Waiter[], size: number): Shape[] {
  const of = (now: boolean, long: boolean) => waiters.filter(({ focus, slow }) => focus === now && slow === long);
  // Corners are the round joins of a stroke in the square's own colour.
  const corner = size > 5 ? 1.5 : 0.5;
  return [
    ...squares(`waiter s-wait${size > 5 ? '' : ' fine'}`, of(false, false), size, corner),
    ...triangles('waiter s-slow', of(false, true), size),
    ...squares('waiter s-wait now', of(true, false), size, 0),
    ...triangles('waiter s-slow now', of(true, true), size),
  ];
}

function squares(name: string, waiters: readonly Waiter[], size: number, corner: number): Shape[] {
  const side = size - 2 * corner;
  const places = waiters.map(({ x, y }) => [x + corner, y - size / 2 + corner] as const);
  return manyAlike(name, places, ['h', side, 'v', side, 'h', -side, 'z']);
}

function triangles(name: string, waiters: readonly Waiter[], size: number): Shape[] {
  const places = waiters.map(({ x, y }) => [x + size / 2, y - size / 2 - 0.5] as const);
  return manyAlike(name, places, ['l', size / 2 + 0.5, size + 0.5, 'h', -size - 1, 'z']);
}
