/** Where items are drawn, and which of them a reader points at. */
import type { Drawing } from '../shape.ts';
import type { DrawStage } from './draw-stage.ts';
import type { Spot, StageLane, StageOptions } from './stage-lane.ts';

export interface ItemSpot extends Spot {
  readonly lane: number;
  readonly to: readonly [x: number, y: number];
}

/** The picture, and every place at which an item is drawn in it, in the order of drawing. */
export function drawWithSpots(
  draw: DrawStage,
  lanes: readonly StageLane[],
  options: StageOptions,
): { readonly drawing: Drawing; readonly spots: readonly ItemSpot[] } {
  const spots: ItemSpot[] = [];
  const drawing = draw(lanes, {
    ...options,
    spot: ({ from, to = from, lane = 0, ...rest }) => {
      if (rest.item >= 0) spots.push({ ...rest, from, to, lane });
    },
  });
  return { drawing, spots };
}

/** The item nearest to a point of the picture, if any is near enough to be meant. Of two as near, the one on top. */
export function spotAt(
  spots: readonly ItemSpot[],
  point: readonly [x: number, y: number],
  tolerance: number,
): ItemSpot | null {
  let nearest: ItemSpot | null = null;
  let least = tolerance;
  for (const spot of spots) {
    const apart = distance(point, spot) - spot.reach;
    if (apart > least) continue;
    // Inside of several, what is drawn small is on what is drawn large.
    least = Math.max(apart, 0);
    if (!nearest || apart > 0 || spot.reach <= nearest.reach) nearest = spot;
  }
  return nearest;
}

/** To the line between a spot's ends. */
function distance([x, y]: readonly [number, number], { from, to }: Pick<ItemSpot, 'from' | 'to'>): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / length));
  return Math.hypot(x - from[0] - share * dx, y - from[1] - share * dy);
}
