/**
 * How many are slower than …: the share of samples above a value, on a log scale, for all lanes on one axis. The finding
 * is the bracket between the lanes' marks. Labels stand where no line passes: shares left of the axis, the finding in
 * the upper right, which a falling curve always leaves free.
 */
import type { Unit } from '../amount.ts';
import { scaled } from '../amount.ts';
import { figures } from '../figures.ts';
import { PER_DECADE, shareAt } from '../figure/long-run.ts';
import { circle, path, round, text, textWidth } from '../shape.ts';
import type { Drawing, Shape } from '../shape.ts';
import { laterStrings } from '../later-strings.ts';
import { simplified } from './simplified.ts';
import { linear, ticks } from './scale.ts';

export interface TailLane {
  readonly label: string;
  readonly tail: readonly number[];
  /** Where the finding's measure stands on this lane, and what theory says it is. */
  readonly mark?: number | undefined;
  readonly theory?: number | undefined;
}

export interface TailChart {
  readonly lanes: readonly TailLane[];
  readonly unit: Unit;
  /** The bracket between the marks of two lanes, and its words. */
  readonly bracket?: { readonly from: number; readonly to: number; readonly words: string } | undefined;
  /** Curves of before the last change. */
  readonly ghosts?: readonly (readonly number[])[] | undefined;
}

const SIZE = { width: 300, height: 224, left: 62, right: 10, top: 12, bottom: 28 };
const TEXT = 12;
const FINDING = 15;

export function drawTail({ lanes, unit, bracket, ghosts = [] }: TailChart): Drawing {
  const { width, height } = SIZE;
  const longest = Math.max(...[...lanes.map(({ tail }) => tail), ...ghosts].map((tail) => tail.at(-1) ?? 0), 0) || 1;
  const decades = Math.max(1, Math.ceil((Math.max(1, ...lanes.map(({ tail }) => tail.length)) - 1) / PER_DECADE));
  const x = linear([0, longest * 1.04], [SIZE.left, width - SIZE.right]);
  const y = linear([0, decades * PER_DECADE], [SIZE.top, height - SIZE.bottom]);
  const shapes: Shape[] = [];
  for (let decade = 0; decade <= decades; decade++) {
    const level = y(decade * PER_DECADE);
    shapes.push(
      path('grid', 'M', SIZE.left, level, 'H', width - SIZE.right),
      text('quiet', SIZE.left - 6, level + 4, laterStrings.oneIn[decade] ?? '', 'end'),
    );
  }
  shapes.push(...timeAxis(longest, x, height, unit));
  for (const tail of ghosts) shapes.push(path('curve ghost', ...curve(tail, x, y)));
  for (const [lane, { tail }] of lanes.entries())
    if (tail.length > 1) shapes.push(path(`curve line-${lane}`, ...curve(tail, x, y)));
  const level = bracketLevel(lanes, bracket, y);
  for (const [lane, { tail, mark, theory }] of lanes.entries()) {
    if (theory !== undefined && Number.isFinite(theory) && theory <= longest * 1.04)
      shapes.push(diamond(x(theory), y(placeOn(tail, theory))));
    if (mark !== undefined && Number.isFinite(mark))
      shapes.push(
        circle(
          'finding-mark',
          x(mark),
          level !== null && bracket && (lane === bracket.from || lane === bracket.to) ? level : y(placeOn(tail, mark)),
          3.5,
        ),
      );
  }
  if (bracket) shapes.unshift(...drawBracket(lanes, bracket, x, y));
  return { width, height, shapes };
}

type Scale = (value: number) => number;

/** No eye sees a curve stray by less. */
const UNSEEN = 0.15;

function curve(tail: readonly number[], x: Scale, y: Scale): (string | number)[] {
  const points = tail.map((value, i) => [x(value), y(i)] as const);
  return simplified(points, UNSEEN).flatMap((point, i) => [i ? 'L' : 'M', ...point]);
}

function timeAxis(longest: number, x: Scale, height: number, unit: Unit): Shape[] {
  const { factor, unit: name } = scaled(unit, longest);
  const round_ = ticks(0, longest * factor * 1.04, 4);
  return round_.map((value, i) => {
    const last = i === round_.length - 1;
    const words = figures(value, Number.isInteger(value) ? 0 : 2);
    return text(
      'quiet',
      Math.min(x(value / factor), SIZE.width - 2 - (last ? textWidth(`${words} ${name}`, TEXT) / 2 : 0)),
      height - 8,
      last ? `${words} ${name}` : words,
      'middle',
    );
  });
}

/** Where a value stands on a curve, in points of its tail. */
export function placeOn(tail: readonly number[], value: number): number {
  if (tail.length === 0) return 0;
  let i = 0;
  while (i < tail.length - 1 && (tail[i + 1] as number) < value) i++;
  const [low, high] = [tail[i] as number, tail[i + 1] ?? (tail[i] as number)];
  return i + (high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0);
}

function drawBracket(
  lanes: readonly TailLane[],
  { from, to, words }: NonNullable<TailChart['bracket']>,
  x: Scale,
  y: Scale,
): Shape[] {
  const [a, b] = [lanes[from], lanes[to]];
  if (a?.mark === undefined || b?.mark === undefined) return [];
  const level = bracketLevel(lanes, { from, to, words }, y);
  const [ay, by] = [level ?? y(placeOn(a.tail, a.mark)), level ?? y(placeOn(b.tail, b.mark))];
  const shapes = [path('bracket', 'M', x(b.mark), by, 'L', x(a.mark), ay)];
  // Words stand at the right edge, as near the bracket as curves and grid let them: a curve must be left of their lower edge.
  const left = SIZE.width - SIZE.right - textWidth(words, FINDING) * 1.02;
  const clearOfCurves = (lower: number) => lanes.every(({ tail }) => x(valueAt(tail, lower, y)) < left - 8);
  const clearOfGrid = (lower: number) =>
    [0, 1, 2, 3, 4].every((decade) => y(decade * PER_DECADE) > lower || y(decade * PER_DECADE) < lower - FINDING - 4);
  const wanted = Math.min(ay, by) - 14;
  const levels = Array.from(
    { length: SIZE.height - SIZE.bottom - SIZE.top - FINDING },
    (_, i) => SIZE.top + FINDING + i,
  ).sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  const base = levels.find((level) => clearOfCurves(level + 6) && clearOfGrid(level + 5)) ?? SIZE.top + FINDING + 2;
  shapes.push(text('find', SIZE.width - SIZE.right, base, words, 'end'));
  return shapes;
}

/** A percentile stands at one share in every lane; the marks, means over seeds, then differ by noise alone and are set level. */
function bracketLevel(lanes: readonly TailLane[], bracket: TailChart['bracket'], y: Scale): number | null {
  const [a, b] = bracket ? [lanes[bracket.from], lanes[bracket.to]] : [];
  if (a?.mark === undefined || b?.mark === undefined) return null;
  const [ay, by] = [y(placeOn(a.tail, a.mark)), y(placeOn(b.tail, b.mark))];
  return Math.abs(ay - by) < 10 ? (ay + by) / 2 : null;
}

/** The value at which a curve passes a height of the chart. */
function valueAt(tail: readonly number[], level: number, y: Scale): number {
  const i = tail.findIndex((_, index) => y(index) >= level);
  return i < 0 ? 0 : (tail[i] as number);
}

function diamond(x: number, y: number): Shape {
  return path('theory-mark', 'M', x, y - 5, 'L', x + 5, y, 'L', x, y + 5, 'L', x - 5, y, 'Z');
}

/** One sentence for who cannot see the chart. */
export function tailWords({ lanes, unit, bracket }: TailChart): string {
  const shares = lanes.map(({ label, tail }) => {
    const at = Math.min(2 * PER_DECADE, tail.length - 1);
    return at > 0
      ? `${label}: 1 in ${Math.round(1 / shareAt(at))} above ${figures((tail[at] as number) * scaled(unit, tail[at] as number).factor)} ${scaled(unit, tail[at] as number).unit}`
      : label;
  });
  return [...shares, ...(bracket ? [bracket.words] : [])].join('. ');
}

export const tailSize = { width: SIZE.width, height: round(SIZE.height) };
