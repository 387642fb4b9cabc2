/**
 * Space–time: one lane a thing, messages slope between lanes at their true latency, operations are bars, an outage is a
 * grey stretch. What lies ahead of the play head is drawn faint; where one event is followed, all that it could not know of.
 */
import type { LanesScene, Run, Vocabulary } from '@under-load/engine';
import { ticks } from '../charts/scale.ts';
import { clockDecimals, figures } from '../figures.ts';
import { circle, path, rect, round, text, textWidth } from '../shape.ts';
import type { Drawing, Shape } from '../shape.ts';
import { askedIn, type Asked } from './asked.ts';
import { Bundles } from './bundles.ts';
import { drawHeld } from './lane-values.ts';
import { spaceTime } from './space-time.ts';
import type { SpaceTime } from './space-time.ts';
import type { StageLane, StageOptions } from './stage-lane.ts';
import { inLane, stageWidth, textSize } from './stage-lane.ts';
import { Written } from './written.ts';

const LINE = 46;
const BAR = 20;

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

export interface Axis {
  readonly time: SpaceTime;
  /** Where each thing's lane stands across the time axis. */
  readonly lane: (thing: number) => number;
  point(at: number, thing: number): readonly [number, number];
}

/** Up to which moment what happens at a thing is ink. */
export type Ink = (thing: number) => number;

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
  for (const thing of drawn) {
    const [x, y] = axis.point(time.from, thing);
    const label = scene.things[thing]?.label ?? '';
    const name = wide ? text('lane-name', 14, y + 4, label) : text('lane-name', x, 18, label, 'middle');
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

const inView = ({ time }: Axis, start: number, end: number): boolean => end >= time.from && start <= time.until;
const ahead = (at: number, now: number): string => (at > now ? ' ahead' : '');

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
  const travellers: Shape[] = [];
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
    if (gone > 0 && gone < 1)
      travellers.push(circle(`traveller s-${status}`, ...along(gone), 4, { key: `travel-${i}` }));
    if (lost[i])
      bundles.add(`lost${ink || end > now ? ' ahead' : ''}`, 'M', tx - 4, ty - 4, 'l', 8, 8, 'm', 0, -8, 'l', -8, 8);
    else bundles.add(`landed${done < 1 ? ' ahead' : ''}`, 'M', tx, ty, 'h', 0);
  }
  return [...bundles.shapes, ...travellers];
}

/** What is written beside a bar, where lanes stand side by side: from where to where, on which line. */
export interface Beside {
  readonly left: number;
  readonly right: number;
  readonly base: number;
}

export interface Operations {
  readonly shapes: Shape[];
  readonly beside: readonly Beside[];
  /** The lanes that have bars, and half the width of one. */
  readonly barred: ReadonlySet<number>;
  readonly half: number;
}

function drawOperations(
  run: Run,
  moment: StageLane['moment'],
  ink: Ink,
  axis: Axis,
  gap: number,
  { layout, vocabulary, spot }: StageOptions,
  asked: Asked | null,
): Operations {
  const { handles = [] } = run.scene as LanesScene;
  const { start, thing } = run.spans;
  const given = handles.length > 0;
  // A bar says what the operation came to; of a setup one sees that it is called, and its length only where that is given.
  const { end } = asked && !given ? { end: start } : run.spans;
  const { kind, item } = asked ? run.spans : { kind: run.spans.endKind, item: run.spans.endItem };
  const wide = layout === 'wide';
  const half = wide ? BAR / 2 : Math.min(BAR, gap / 2 - 3);
  const wordsOf = (i: number) => vocabulary.spans?.[run.names.spans[kind[i]!] ?? ''];
  const drawn = [...start.keys()].filter((i) => {
    const words = wordsOf(i);
    if (asked && !given && !asked.spans.has(i)) return false;
    return words && words.glyph !== 'outage' && inView(axis, start[i]!, end[i]!);
  });
  // Where there is no room for all, what went right goes without words.
  const rank = (i: number) => Number(wordsOf(i)?.status === 'ok');
  const written = new Written();
  const inscribed = new Map<number, Shape>();
  const beside: Beside[] = [];
  for (const i of [...drawn].sort((a, b) => rank(a) - rank(b))) {
    const edge = {
      edge: 'begin',
      at: start[i]!,
      start: start[i]!,
      end: end[i]!,
      thing: thing[i]!,
      item: item[i]!,
    } as const;
    const words = wordsOf(i)?.inscription?.(edge, moment);
    if (!words) continue;
    const size = textWidth(words, textSize(layout));
    const along = axis.time.along(start[i]!);
    const from = wide ? Math.min(along + 2, axis.time.end + 14 - size) : along;
    if (!written.take(thing[i]!, from, from + (wide ? size + 4 : 14))) continue;
    const name = `inscription${ahead(start[i]!, ink(thing[i]!))}`;
    const across = axis.lane(thing[i]!);
    // Beside the bar, where marks and the play head do not pass; on it where its neighbours stand too close for that.
    const apart = gap - 2 * half - 8 >= size;
    const right = across + half + 4;
    if (wide) inscribed.set(i, text(name, from, across - half - 4, words));
    else if (apart && right + size <= stageWidth(layout)) {
      inscribed.set(i, text(name, right, from + 11, words));
      beside.push({ left: right, right: right + size, base: from + 11 });
    } else if (apart) {
      inscribed.set(i, text(name, across - half - 4, from + 11, words, 'end'));
      beside.push({ left: across - half - 4 - size, right: across - half - 4, base: from + 11 });
    } else if (axis.time.along(end[i]!) - from >= 14) inscribed.set(i, text(name, across, from + 12, words, 'middle'));
  }
  const shapes: Shape[] = [];
  for (const i of drawn) {
    const [from, to] = [axis.time.along(start[i]!), axis.time.along(end[i]!)];
    const across = axis.lane(thing[i]!);
    const name = `bar s-${wordsOf(i)?.status ?? 'plain'}${ahead(start[i]!, ink(thing[i]!))}`;
    const length = Math.max(3, to - from);
    const of: Shape[] = [
      wide ? rect(name, from, across - half, length, BAR, 3) : rect(name, across - half, from, 2 * half, length, 3),
    ];
    const inscription = inscribed.get(i);
    const [near, far] = [Math.min(from + half, from + length / 2), Math.max(from + length - half, from + length / 2)];
    const place = (along: number) => (wide ? [along, across] : [across, along]) as [number, number];
    for (const each of new Set([item[i]!, run.spans.item[i]!]))
      spot?.({ item: each, from: place(near), to: place(far), reach: half });
    if (inscription) of.push(inscription);
    const handle = handles.findIndex(
      ({ of: dragged }) => 'item' in dragged && dragged.item === item[i] && dragged.item >= 0,
    );
    shapes.push({
      kind: 'group',
      key: `span-${i}`,
      ...(handle >= 0 && { class: 'drags' }),
      thing: thing[i]!,
      ...(handle >= 0 && { handle }),
      of,
    });
  }
  return { shapes, beside, barred: new Set(drawn.map((i) => thing[i]!)), half };
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
