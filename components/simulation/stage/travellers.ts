/**
 * What is under way, as dots. A few are an element each, so that one can be told from the next; of a crowd all that look
 * alike are one path, because a browser moves a thousand dots of one path in the time it moves a hundred elements.
 */
import type { Status } from '@under-load/engine';
import { circle, round } from '../shape.ts';
import type { Shape } from '../shape.ts';

/** So many are a crowd. */
const CROWD = 60;
const RADIUS = 4;
/** The dot from its leftmost point. */
const DOT = `a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0-${2 * RADIUS} 0`;

export interface Traveller {
  readonly index: number;
  readonly status: Status;
  readonly x: number;
  readonly y: number;
}

export function drawTravellers(travellers: readonly Traveller[]): readonly Shape[] {
  if (travellers.length < CROWD)
    return travellers.map(({ index, status, x, y }) =>
      circle(`traveller s-${status}`, x, y, RADIUS, { key: `travel-${index}` }),
    );
  const crowds = new Map<Status, string>();
  for (const { status, x, y } of travellers)
    crowds.set(status, `${crowds.get(status) ?? ''}M${round(x - RADIUS)} ${round(y)}${DOT}`);
  return [...crowds].map(([status, d]) => ({
    kind: 'path',
    key: `travellers-${status}`,
    class: `traveller s-${status}`,
    d,
  }));
}
