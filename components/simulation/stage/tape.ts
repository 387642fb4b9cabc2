/**
 * The line of arrivals: requests run in along it and reach its end at the moment they arrive. One line feeds every
 * lane that sees the same demand, which is how the sameness is shown.
 */
import type { Moment, Vocabulary } from '@under-load/engine';
import { circle } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { glyphOf } from './decision.ts';
import { lastAtOrBefore } from './last-at-or-before.ts';

/** How far an item moves on the line in one second of watching. */
const SPEED = 56;
const MOST = 60;

/** Distances from the line's end of the items still to come, and of the one that just did. */
export function arrivalsAhead(
  moment: Moment,
  vocabulary: Vocabulary,
  pace: number,
  length: number,
): readonly { item: number; distance: number }[] {
  const { marks } = moment.run;
  const ahead: { item: number; distance: number }[] = [];
  for (let i = lastAtOrBefore(marks.at, moment.at) + 1; i < marks.at.length; i++) {
    const distance = (((marks.at[i] as number) - moment.at) / pace) * SPEED;
    if (distance > length) break;
    if (glyphOf(moment, vocabulary, marks.kind[i] as number) === 'arrival')
      ahead.push({ item: marks.item[i] as number, distance });
    if (ahead.length === MOST) break;
  }
  return ahead;
}

export function drawArrivals(
  ahead: ReturnType<typeof arrivalsAhead>,
  place: (distance: number) => { x: number; y: number },
): Shape[] {
  const r = ahead.length > 30 ? 2.5 : 4;
  return ahead.map(({ item, distance }) => {
    const { x, y } = place(distance);
    return circle('coming', x, y, r, { key: `coming-${item}` });
  });
}
