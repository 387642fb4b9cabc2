/** How often each value occurs: one outline a lane, areas equal. */
import type { Unit } from '../amount.ts';
import { scaled } from '../amount.ts';
import { figures } from '../figures.ts';
import { path, text } from '../shape.ts';
import type { Drawing, Shape } from '../shape.ts';
import { linear, ticks } from './scale.ts';

interface Spread {
  readonly width: number;
  readonly shares: readonly number[];
}

/** Room for a bracket and its words. */
const BRACKET = 26;
const SIZE = { width: 300, height: 224, left: 12, right: 12, top: 12, bottom: 28 };

export interface HistogramChart {
  readonly spreads: readonly Spread[];
  readonly unit: Unit;
  /** Those of before the last change. */
  readonly ghosts?: readonly Spread[] | undefined;
  /** By lane, where the finding's measure stands. */
  readonly marks?: readonly number[] | undefined;
  /** Between the marks of two lanes, and its words. */
  readonly bracket?: { readonly from: number; readonly to: number; readonly words: string } | undefined;
}

export function drawHistogram({ spreads, unit, ghosts = [], marks = [], bracket }: HistogramChart): Drawing {
  const all = [...spreads, ...ghosts].filter(({ width }) => width > 0);
  const longest = Math.max(...all.map(({ width, shares }) => width * shares.length), 0) || 1;
  const tallest = Math.max(...all.map(({ width, shares }) => Math.max(...shares) / width), 0) || 1;
  const x = linear([0, longest], [SIZE.left, SIZE.width - SIZE.right]);
  const top = SIZE.top + (bracket ? BRACKET : 0);
  const y = linear([0, tallest * 1.05], [SIZE.height - SIZE.bottom, top]);
  const shapes: Shape[] = [path('axis', 'M', SIZE.left, y(0), 'H', SIZE.width - SIZE.right)];
  const { factor, unit: name } = scaled(unit, longest);
  const values = ticks(0, longest * factor, 4);
  for (const [i, value] of values.entries()) {
    const last = i === values.length - 1;
    shapes.push(
      path('axis', 'M', x(value / factor), y(0), 'V', y(0) + 4),
      text(
        'quiet',
        Math.min(x(value / factor), SIZE.width - 30),
        SIZE.height - 8,
        figures(value, Number.isInteger(value) ? 0 : 2) + (last && name ? ` ${name}` : ''),
        'middle',
      ),
    );
  }
  const outline = (name: string, { width, shares }: Spread): Shape =>
    // Where every value is nought the outline has no width: a stroke at nought.
    path(
      name,
      ...['M', SIZE.left, y(0)],
      ...(width > 0 ? [] : ['V', top]),
      ...(width > 0 ? shares : []).flatMap((share, i): (string | number)[] => [
        'V',
        y(share / width),
        'H',
        x((i + 1) * width),
      ]),
      ...['V', y(0)],
    );
  shapes.push(...ghosts.map((ghost) => outline('curve ghost', ghost)));
  shapes.push(...spreads.map((spread, lane) => outline(`curve line-${lane}`, spread)));
  const standing = marks.map((mark) => (mark <= longest ? x(mark) : NaN));
  for (const at of standing) if (Number.isFinite(at)) shapes.push(path('finding-line', 'M', at, top - 4, 'V', y(0)));
  const [a = NaN, b = NaN] = bracket ? [standing[bracket.from], standing[bracket.to]] : [];
  if (bracket && Number.isFinite(a) && Number.isFinite(b))
    shapes.push(
      path('bracket', 'M', a, top - 4, 'V', top - 10, 'H', b, 'V', top - 4),
      text('find', SIZE.width - SIZE.right, SIZE.top + 5, bracket.words, 'end'),
    );
  return { width: SIZE.width, height: SIZE.height, shapes };
}
