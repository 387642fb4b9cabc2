/**
 * A ring of positions: owners stand at their points, keys just inside, each tied to the point that owns it. A key that
 * has changed hands since the window opened is marked. Beside the ring, what each owner holds.
 */
import type { Moment, RingScene, Status, Vocabulary } from '@under-load/engine';
import { circle, path, pathData, rect, round, text, textWidth } from '../shape.ts';
import type { Drawing, Shape } from '../shape.ts';
import type { StageLane, StageOptions } from './stage-lane.ts';
import { shadeOf, shortLabel, stageWidth, textSize } from './stage-lane.ts';
import { strings } from '../strings.ts';
import { manyAlike } from './many-alike.ts';
import { turned } from './turned.ts';

const FEW_POINTS = 40;
const FEW_KEYS = 400;
const MOST_BARS = 16;

export function drawRing(lanes: readonly StageLane[], options: StageOptions): Drawing {
  const width = stageWidth(options.layout);
  const side = options.layout === 'wide' && lanes.length > 1;
  const shapes: Shape[] = [];
  let top = 0;
  for (const [index, lane] of lanes.entries()) {
    const box = side
      ? { left: (width / lanes.length) * index, width: width / lanes.length, top: 0 }
      : { left: 0, width, top };
    const picture = drawLane(lane, box, lanes.length > 1, options);
    shapes.push({ kind: 'group', key: `lane-${index}`, class: 'lane', of: picture.shapes });
    top = Math.max(top, picture.bottom);
  }
  return { width, height: round(top), shapes };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

function drawLane({ label, run, moment }: StageLane, box: Box, titled: boolean, options: StageOptions) {
  const scene = run.scene as RingScene;
  const heading = titled ? 24 : 8;
  const beside = box.width > 480;
  const radius = Math.min(118, (beside ? box.width * 0.36 : box.width) / 2 - 26);
  const [cx, cy] = [box.left + (beside ? radius + 60 : box.width / 2), box.top + heading + radius + 20];
  const shapes: Shape[] = titled ? [text('title', box.left + 14, box.top + 16, label)] : [];
  const owners = scene.things.flatMap(({ role }, thing) => (role === 'key' || role === 'note' ? [] : [thing]));
  const at = (turn: number, r: number): [number, number] => turned(cx, cy, r, turn);

  const field = ownerField(options.vocabulary);
  const held = new Map<number, number>();
  let moved = 0;
  const start = firstOwners(moment, field);
  type Data = (string | number)[];
  const [ties, movedTies]: [Data, Data] = [[], []];
  const still: number[] = [];
  const changedHands: [number, number][] = [];
  // About the ring's own middle: rings of one size are then the same text, wherever they stand.
  const about = (turn: number, r: number): number[] => turned(0, 0, r, turn).map(Math.round);
  const several = new Map<number, number[]>();
  for (const { turn, thing } of scene.points) several.set(thing, [...(several.get(thing) ?? []), turn]);
  for (const { turn, thing } of scene.keys) {
    const owner = moment.state(thing, field);
    if (Number.isNaN(owner)) continue;
    held.set(owner, (held.get(owner) ?? 0) + 1);
    const changed = start.get(thing) !== undefined && start.get(thing) !== owner;
    if (changed) moved++;
    if (scene.keys.length > FEW_KEYS) continue;
    const target = nextPoint(several.get(owner), turn) ?? owners.indexOf(owner) / Math.max(1, owners.length);
    const between = (turn + shortestWay(turn, target) / 2 + 1) % 1;
    if (scene.keys.length <= 80)
      (changed ? movedTies : ties).push(
        ...['M', ...about(turn, radius - 14)],
        ...['Q', ...about(between, radius - 40), ...about(target, radius - 3)],
      );
    if (changed) changedHands.push(at(turn, radius - 14));
    else still.push(turn);
  }
  shapes.push(circle('ring', cx, cy, radius));
  for (const [name, data] of Object.entries({ tie: ties, 'tie moved': movedTies }))
    if (data.length) shapes.push({ ...path(name, ...data), place: `translate(${round(cx)} ${round(cy)})` } as Shape);
  if (still.length) shapes.push(around('key', still, 0, cx, cy, radius - 14));
  shapes.push(
    ...manyAlike(
      'key moved',
      changedHands.map(([x, y]) => [Math.round(x), Math.round(y) - 4.5]),
      ['l', 4, 7.5, 'h', -8, 'z'],
    ),
  );

  const stands = scene.points.length ? scene.points : owners.map((thing, i) => ({ thing, turn: i / owners.length }));
  const points = new Map<Status, number[]>();
  for (const { turn, thing } of stands) {
    const { status } = shadeOf(moment, thing, options.vocabulary);
    if (stands.length > FEW_POINTS) points.set(status, [...(points.get(status) ?? []), turn]);
    else {
      const [x, y] = at(turn, radius);
      const [tx, ty] = at(turn, radius + 16);
      shapes.push({
        kind: 'group',
        thing,
        of: [
          circle('hit', x, y, 14),
          circle(`stand s-${status}`, x, y, 5),
          text('quiet', tx, ty + 4, shortLabel(run.scene.things[thing]?.label ?? ''), 'middle'),
        ],
      });
    }
  }
  for (const [status, turns] of points) shapes.push(around(`point s-${status}`, turns, TICK, cx, cy, radius + 1));
  if (moved > 0)
    shapes.push(
      circle('ground', cx, cy + 2, 46),
      text('middle', cx, cy - 2, `${Math.round((100 * moved) / Math.max(1, scene.keys.length))} %`, 'middle'),
      text('quiet', cx, cy + 15, strings.moved, 'middle'),
    );

  const bars = drawShares(
    moment,
    owners,
    held,
    beside
      ? { left: cx + radius + 48, top: box.top + heading + 8, width: box.left + box.width - cx - radius - 62 }
      : { left: box.left + 14, top: cy + radius + 30, width: box.width - 28 },
    options,
  );
  shapes.push(...bars.shapes);
  return { shapes, bottom: Math.max(cy + radius + 26, bars.bottom) + 6 };
}

const AROUND = 2000;
const TICK = 2;

/**
 * Many places on a circle as its dashes: the circle begins at the first, and the dash pattern is the list of gaps between
 * them. A dash of no length is a dot where its ends are round.
 */
function around(name: string, turns: readonly number[], dash: number, cx: number, cy: number, r: number): Shape {
  const places = turns.map((turn) => Math.floor(turn * AROUND)).sort((a, b) => a - b);
  const first = places[0] ?? 0;
  const dashes: number[] = [];
  let end = first;
  for (const [i, at] of places.entries()) {
    if (i > 0 && at < end) continue;
    dashes.push(...(i > 0 ? [at - end] : []), dash);
    end = at + dash;
  }
  dashes.push(AROUND + first - end);
  const begin = turned(cx, cy, r, first / AROUND);
  const across = turned(cx, cy, r, first / AROUND + 0.5);
  return {
    kind: 'path',
    class: name,
    d: pathData(['M', ...begin, 'A', r, r, 0, 0, 1, ...across, 'A', r, r, 0, 0, 1, ...begin]),
    dashes: dashes.join(' '),
    length: AROUND,
  };
}

/** One bar an owner: how many of the drawn keys it holds. */
function drawShares(
  moment: Moment,
  owners: readonly number[],
  held: ReadonlyMap<number, number>,
  { left, top, width }: Box,
  { layout, vocabulary }: StageOptions,
) {
  const shapes: Shape[] = [];
  const shown = owners.slice(0, MOST_BARS);
  const names = shown.map((thing) => moment.label(thing));
  const labels = Math.max(...names.map((name) => textWidth(name, textSize(layout)))) + 10;
  const most = Math.max(1, ...held.values());
  const pitch = shown.length > 10 ? 16 : 20;
  for (const [i, thing] of shown.entries()) {
    const y = top + i * pitch;
    const count = held.get(thing) ?? 0;
    const { status } = shadeOf(moment, thing, vocabulary);
    shapes.push({
      kind: 'group',
      key: `thing-${thing}`,
      thing,
      of: [
        rect('hit', left, y, width, pitch),
        text('quiet', left, y + pitch / 2 + 4, names[i] ?? ''),
        rect(`share s-${status}`, left + labels, y + 3, ((width - labels - 40) * count) / most, pitch - 6, 2),
        text('count', left + labels + ((width - labels - 40) * count) / most + 6, y + pitch / 2 + 4, String(count)),
      ],
    });
  }
  const bottom = top + shown.length * pitch;
  if (owners.length > shown.length)
    shapes.push(text('quiet', left, bottom + 12, strings.andMore(owners.length - shown.length)));
  return { shapes, bottom: bottom + (owners.length > shown.length ? 16 : 0) };
}

const ownerField = (vocabulary: Vocabulary): string =>
  Object.entries(vocabulary.fields ?? {}).find(([, { glyph }]) => glyph === 'owner')?.[0] ?? 'owner';

/** Who owned each key when the window opened. */
function firstOwners({ run }: Moment, field: string): ReadonlyMap<number, number> {
  const number = run.names.fields.indexOf(field);
  const first = new Map<number, number>();
  for (let i = 0; i < run.states.at.length; i++)
    if (run.states.field[i] === number && !first.has(run.states.thing[i]!))
      first.set(run.states.thing[i]!, run.states.value[i]!);
  return first;
}

/** The first of an owner's points at or after a turn, going round. */
function nextPoint(turns: readonly number[] | undefined, turn: number): number | null {
  if (!turns?.length) return null;
  const after = turns.filter((point) => point >= turn);
  return after.length ? Math.min(...after) : Math.min(...turns);
}

function shortestWay(from: number, to: number): number {
  const way = (((to - from) % 1) + 1) % 1;
  return way > 0.5 ? way - 1 : way;
}
