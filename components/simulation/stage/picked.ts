/**
 * The stage with one item followed on it: a ring around it in every lane that has it, a lighter one around what belongs
 * to it; in space–time, ink only for what its end could know of.
 */
import type { Replay } from '@under-load/engine';
import { causalPast, endOf } from '../journey/causal-past.ts';
import { familyOf, pickedInLanes } from '../journey/family.ts';
import type { Picked } from '../journey/picked.ts';
import { circle, path, rect } from '../shape.ts';
import type { Drawing, Shape } from '../shape.ts';
import type { DrawStage } from './draw-stage.ts';
import { lastAtOrBefore } from './last-at-or-before.ts';
import { drawWithSpots } from './spots.ts';
import type { ItemSpot } from './spots.ts';
import type { StageLane, StageOptions } from './stage-lane.ts';

/** What is followed, lane by lane; the same as long as runs and pick are. */
export interface Followed {
  readonly items: readonly number[];
  readonly families: readonly (ReadonlyMap<number, number> | null)[];
  readonly inked: readonly (Float64Array | null)[] | undefined;
}

export function followed(replays: readonly Replay[], picked: Picked): Followed {
  const runs = replays.map(({ run }) => run);
  const items = pickedInLanes(runs, picked);
  const ends = runs.map((run, lane) => (items[lane]! < 0 ? null : endOf(run, items[lane]!)));
  return {
    items,
    families: runs.map((run, lane) => (items[lane]! < 0 ? null : familyOf(run, items[lane]!).depths)),
    inked:
      runs[0]?.scene.kind === 'lanes' && ends.some((end) => end !== null)
        ? runs.map((run, lane) => (ends[lane] ? causalPast(run, ends[lane]) : null))
        : undefined,
  };
}

export function drawPicked(
  draw: DrawStage,
  lanes: readonly StageLane[],
  options: StageOptions,
  { items, families, inked }: Followed,
): Drawing {
  const { drawing, spots: all } = drawWithSpots(draw, lanes, { ...options, inked });
  const spots = all.filter(({ lane, item }) => families[lane]?.has(item));
  const rings = spots.map((spot) => ring(spot, spot.item === items[spot.lane]));
  for (const [lane, { moment }] of lanes.entries()) {
    const family = families[lane];
    if (!family || spots.some((spot) => spot.lane === lane)) continue;
    const place = thingPlace(drawing, lane, whereAt(moment, family));
    if (place) rings.push(place);
  }
  return { ...drawing, shapes: [...drawing.shapes, ...rings] };
}

const AROUND = 3.5;

/** Around a dot a circle, along a bar its outline, over a message a line. */
function ring({ from, to, reach }: ItemSpot, picked: boolean): Shape {
  const name = picked ? 'picked' : 'picked of';
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  if (dx === 0 && dy === 0) return circle(name, ...from, reach + AROUND);
  if (dx !== 0 && dy !== 0) return path(`${name} way`, 'M', ...from, 'L', ...to);
  const r = reach + 2.5;
  const [x, y] = [Math.min(from[0], to[0]) - r, Math.min(from[1], to[1]) - r];
  return rect(name, x, y, Math.abs(dx) + 2 * r, Math.abs(dy) + 2 * r, 4);
}

/** The thing that has something of the family now, or last had. */
function whereAt({ run, at, spans }: StageLane['moment'], family: ReadonlyMap<number, number>): number {
  const open = spans.find(({ item }) => family.has(item));
  if (open) return open.thing;
  const { marks } = run;
  for (let i = lastAtOrBefore(marks.at, at); i >= 0; i--)
    if (family.has(marks.item[i]!) && marks.thing[i]! >= 0) return marks.thing[i]!;
  return -1;
}

/** A frame around what a lane draws of a thing. */
function thingPlace({ shapes }: Drawing, lane: number, thing: number): Shape | null {
  const group = shapes.find((shape) => shape.key === `lane-${lane}`);
  const drawn = find(group?.kind === 'group' ? group.of : shapes, thing);
  const down = group?.kind === 'group' ? (group.down ?? 0) : 0;
  const [outline] = drawn?.kind === 'group' ? drawn.of : [];
  if (outline?.kind === 'circle') return circle('picked', outline.x, outline.y + down, Math.min(outline.r, 9));
  if (outline?.kind !== 'rect') return null;
  const { x, y, width, height } = outline;
  return rect('picked', x - 2, y + down - 2, width + 4, height + 4, 4);
}

const find = (shapes: readonly Shape[], thing: number): Shape | undefined =>
  thing < 0 ? undefined : shapes.find((shape) => shape.kind === 'group' && shape.thing === thing);
