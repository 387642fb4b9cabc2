/**
 * Space–time: one lane a thing, messages slope between lanes at their true latency, operations are bars, an outage is a
 * grey stretch. What lies ahead of the play head is drawn faint; where one event is followed, all that it could not know of.
 */
import type { LanesScene, Run, Vocabulary } from '@under-load/engine';
import { ticks } from '../charts/scale.ts';
import { clockDecimals, figures } from '../figures.ts';
import { path, rect, round, text, textWidth } from '../shape.ts';
import type { Drawing, Shape } from '../shape.ts';
import { askedIn, type Asked } from './asked.ts';
import { Bundles } from './bundles.ts';
import { drawHeld } from './lane-values.ts';
import { ahead, inView } from './lane-axis.ts';
import type { Axis, Ink } from './lane-axis.ts';
import { laneName } from './lane-name.ts';
import { drawOperations } from './operations.ts';
import { spaceTime } from './space-time.ts';
import type { StageLane, StageOptions } from './stage-lane.ts';
import { inLane, stageWidth, textSize } from './stage-lane.ts';
import { drawTravellers } from './travellers.ts';
import type { Traveller } from './travellers.ts';

const LINE = 46;

export function drawLanes(lanes: readonly StageLane[], options: StageOptions): Drawing {
  const width = stageWidth(options.layout);
  const shapes: Shape[] = [];
  let top = 0;
  for (const [index, lane] of lanes.entries()) {
    const heading = lanes.length > 1 ? 22 : 4;
    if (lanes.length > 1) shapes.push(text('title', 14, top + 16, lane.label));
    const picture = drawRun(lane, inLane(options, index, round(top + heading)), options.inked?.[index]);
    shapes.push({ kind: 'group', key: `lane-${index}`, class: 'lane', down: round(top + heading), of: picture.shapes });
    top += heading + picture.height;
  }
  return { width, height: round(top), shapes };
}

function drawRun(
  { run, moment }: StageLane,
  options: StageOptions,
  inked: ArrayLike<number> | null | undefined,
): { shapes: Shape[]; height: number } {
  const { layout, pace, vocabulary } = options;
  const scene = run.scene as LanesScene;
  const wide = layout === 'wide';
  const { drawn, labels, height } = frameOf(scene, layout);
  const time = spaceTime(run, moment.at, pace, layout, labels, height);
  const gap = wide ? LINE : (stageWidth(layout) - 60) / Math.max(1, drawn.length);
  const lane = (thing: number) => (wide ? 16 + LINE / 2 : 48 + gap / 2) + drawn.indexOf(thing) * gap;
  const axis: Axis = {
    time,
    lane,
    point: (at, thing) => (wide ? [time.along(at), lane(thing)] : [lane(thing), time.along(at)]),
  };

  const shapes: Shape[] = [...drawAxis(axis, pace, height)];
  const rails: (string | number)[] = [];
  const names = drawn.map((thing) => scene.things[thing]?.label ?? '');
  for (const [index, thing] of drawn.entries()) {
    const [x, y] = axis.point(time.from, thing);
    const name = wide
      ? text('lane-name', 14, y + 4, names[index] ?? '')
      : text('lane-name', x, 18, laneName(names, index, gap), 'middle');
    shapes.push({ kind: 'group', thing, of: [name] });
    rails.push('M', x, y, wide ? 'H' : 'V', time.end);
  }
  shapes.push(path('rail', ...rails));
  const now = options.setup ? Infinity : moment.at;
  const ink: Ink = inked ? (thing) => inked[thing] ?? -Infinity : () => now;
  shapes.push(...drawOutages(run, vocabulary, axis, gap));
  const asked = options.setup ? askedIn(run, vocabulary) : null;
  const operations = drawOperations(run, moment, ink, axis, gap, options, asked);
  const held = drawHeld(run, ink, vocabulary, axis, pace, operations);
  if (!options.setup)
    shapes.push(...held.stretches, ...drawMessages(run, moment.at, inked ? ink : null, axis, options));
  shapes.push(...operations.shapes);
  shapes.push(...drawMarks(run, ink, axis, options, asked));
  if (asked) return { shapes, height };
  shapes.push(...held.values);
  const head = time.along(moment.at);
  shapes.push(
    path('play-head', 'M', ...(wide ? [head, 8, 'V', height - 18] : [30, head, 'H', stageWidth(layout) - 8])),
  );
  return { shapes, height };
}

function frameOf(
  { things }: LanesScene,
  layout: StageOptions['layout'],
): { drawn: number[]; labels: number; height: number } {
  const drawn = things.flatMap(({ role }, thing) => (role === 'note' ? [] : [thing]));
  if (layout === 'narrow') return { drawn, labels: 0, height: 340 };
  const labels = 24 + Math.max(...drawn.map((thing) => textWidth(things[thing]?.label ?? '', textSize(layout))));
  return { drawn, labels, height: 16 + drawn.length * LINE + 22 };
}

function drawAxis({ time }: Axis, pace: number, height: number): Shape[] {
  const moments = ticks(time.from, time.until, time.across ? 6 : 5);
  const decimals = fewestDecimals(moments, Math.min(clockDecimals(pace), 3));
  const grid = moments.flatMap((at) =>
    time.across ? ['M', time.along(at), 8, 'V', height - 18] : ['M', 30, time.along(at), 'H', stageWidth('narrow') - 8],
  );
  const labels = moments.map((at) => {
    const place = time.along(at);
    const label = figures(at, Number.isInteger(at) ? 0 : decimals);
    return time.across ? text('quiet', place, height - 4, label, 'middle') : text('quiet', 26, place + 4, label, 'end');
  });
  return [path('grid', ...grid), ...labels];
}

/** With how many decimals these can be written as they are: on a phone there is no room for zeros behind. */
function fewestDecimals(moments: readonly number[], most: number): number {
  let decimals = 0;
  while (decimals < most && moments.some((at) => Math.abs(Number(at.toFixed(decimals)) - at) > 1e-9)) decimals++;
  return decimals;
}

function drawOutages(run: Run, vocabulary: Vocabulary, axis: Axis, gap: number): Shape[] {
  const { start, end, kind, thing } = run.spans;
  const shapes: Shape[] = [];
  for (let i = 0; i < start.length; i++) {
    if (vocabulary.spans?.[run.names.spans[kind[i]!] ?? '']?.glyph !== 'outage' || !inView(axis, start[i]!, end[i]!))
      continue;
    const [from, to] = [axis.time.along(start[i]!), axis.time.along(end[i]!)];
    const side = axis.lane(thing[i]!) - gap / 2 + 3;
    shapes.push(
      axis.time.across ? rect('rift', from, side, to - from, gap - 6) : rect('rift', side, from, gap - 6, to - from),
    );
  }
  return shapes;
}

/** A message is ink up to where it is now and faint beyond; a lost one ends in a cross. */
function drawMessages(run: Run, now: number, ink: Ink | null, axis: Axis, { vocabulary, spot }: StageOptions): Shape[] {
  const { depart, arrive, lost, kind, from, to, item } = run.travels;
  const bundles = new Bundles();
  const travellers: Traveller[] = [];
  for (let i = 0; i < depart.length; i++) {
    const [start, end] = [depart[i]!, Math.min(arrive[i]!, axis.time.until + 1e9)];
    if (!inView(axis, start, end)) continue;
    const status = vocabulary.travels?.[run.names.travels[kind[i]!] ?? '']?.status ?? 'plain';
    const reach = lost[i] ? 0.62 : 1;
    const along = (share: number): [number, number] => {
      const [tx, ty] = axis.point(start + (end - start) * share, to[i]!);
      const level = axis.lane(from[i]!) + (axis.lane(to[i]!) - axis.lane(from[i]!)) * share * reach;
      return axis.time.across ? [tx, level] : [level, ty];
    };
    const gone = Math.min(1, Math.max(0, (now - start) / Math.max(end - start, Number.MIN_VALUE)));
    const done = ink ? Number(!lost[i] && end <= ink(to[i]!)) : gone;
    spot?.({ item: item[i]!, from: along(0), to: along(1), reach: 3 });
    const [tx, ty] = along(1);
    if (done < 1) bundles.line('message ahead', along(done), [tx, ty]);
    if (done > 0) bundles.line(`message s-${lost[i] ? 'drop' : status}`, along(0), along(done));
    if (gone > 0 && gone < 1) {
      const [x, y] = along(gone);
      travellers.push({ index: i, status, x, y });
    }
    if (lost[i])
      bundles.add(`lost${ink || end > now ? ' ahead' : ''}`, 'M', tx - 4, ty - 4, 'l', 8, 8, 'm', 0, -8, 'l', -8, 8);
    else bundles.add(`landed${done < 1 ? ' ahead' : ''}`, 'M', tx, ty, 'h', 0);
  }
  return [...bundles.shapes, ...drawTravellers(travellers)];
}

function drawMarks(run: Run, ink: Ink, axis: Axis, { vocabulary, spot }: StageOptions, asked: Asked | null): Shape[] {
  const bundles = new Bundles();
  for (let i = 0; i < run.marks.at.length; i++) {
    if (asked && !asked.marks.has(i)) continue;
    const at = run.marks.at[i]!;
    const words = vocabulary.marks?.[run.names.marks[run.marks.kind[i]!] ?? ''];
    if (!words || words.glyph === 'note' || run.marks.thing[i]! < 0 || !inView(axis, at, at)) continue;
    const [x, y] = axis.point(at, run.marks.thing[i]!);
    spot?.({ item: run.marks.item[i]!, from: [x, y], reach: 5 });
    bundles.add(
      `tick s-${words.status ?? 'plain'}${ahead(at, ink(run.marks.thing[i]!))}`,
      'M',
      x,
      y - 6,
      'l',
      5,
      6,
      -5,
      6,
      -5,
      -6,
      'Z',
    );
  }
  return bundles.shapes;
}

/** Model seconds that one unit of the picture stands for, for whoever drags in it. */
export function timePerUnit(run: Run, at: number, pace: number, layout: StageOptions['layout']): number {
  const { labels, height } = frameOf(run.scene as LanesScene, layout);
  return spaceTime(run, at, pace, layout, labels, height).perUnit;
}
