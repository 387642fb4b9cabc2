/**
 * The line of arrivals: requests run in along it and reach its end at the moment they arrive. One line feeds every
 * lane that sees the same demand, which is how the sameness is shown.
 */
import type { Moment, Vocabulary } from '@under-load/engine';
import type { Shape } from '../shape.ts';
import { glyphOf } from './decision.ts';
import { lastAtOrBefore } from './last-at-or-before.ts';
import { manyAlike } from './many-alike.ts';

/** How far an item moves on the line in one second of watching. */
const SPEED = 56;
const MOST = 60;

/** Distances from the line's end of the items still to come, and of the one that just did. */
export function arrivalsAhead(moment: Moment, vocabulary: Vocabulary, pace: number, length: number): readonly number[] {
  const { marks } = moment.run;
  const ahead: number[] = [];
  for (let i = lastAtOrBefore(marks.at, moment.at) + 1; i < marks.at.length; i++) {
    const distance = (((marks.at[i] as number) - moment.at) / pace) * SPEED;
    if (distance > length) break;
    if (glyphOf(moment, vocabulary, marks.kind[i] as number) === 'arrival') ahead.push(distance);
    if (ahead.length === MOST) break;
  }
  return ahead;
}

export function drawArrivals(
  ahead: readonly number[],
  place: (distance: number) => readonly [x: number, y: number],
): Shape[] {
  return manyAlike(ahead.length > 30 ? 'coming small' : 'coming', ahead.map(place), ['h', 0]);
}
