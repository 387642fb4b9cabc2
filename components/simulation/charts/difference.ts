/** One measure of every lane on one axis, with its interval, theory and the bracket between the farthest two. */
import type { Unit } from '../amount.ts';
import { amount, scaled } from '../amount.ts';
import { figures } from '../figures.ts';
import { circle, path, text } from '../shape.ts';
import type { Drawing, Shape } from '../shape.ts';
import { linear, ticks } from './scale.ts';

export interface DifferenceLane {
  readonly label: string;
  readonly value: number;
  readonly halfWidth: number | null;
  readonly theory?: number | undefined;
}

const SIZE = { width: 300, left: 12, right: 22 };
const ROW = 44;

export function drawDifference(
  lanes: readonly DifferenceLane[],
  unit: Unit,
  bracket?: { readonly from: number; readonly to: number; readonly words: string },
): Drawing {
  const known = lanes.filter(({ value }) => Number.isFinite(value));
  const most =
    Math.max(
      ...known.map(({ value, halfWidth, theory = 0 }) =>
        Math.max(value + (halfWidth ?? 0), Number.isFinite(theory) ? theory : 0),
      ),
      0,
    ) || 1;
  const x = linear([0, most * 1.06], [SIZE.left, SIZE.width - SIZE.right]);
  const top = bracket ? 40 : 10;
  const height = top + lanes.length * ROW + 30;
  const base = height - 26;
  const shapes: Shape[] = [];
  const { factor, unit: name } = scaled(unit, most);
  const values = ticks(0, most * factor * 1.06, 4);
  for (const [i, value] of values.entries()) {
    const at = x(value / factor);
    shapes.push(
      path('grid', 'M', at, top, 'V', base),
      text(
        'quiet',
        at,
        height - 8,
        figures(value, Number.isInteger(value) ? 0 : 2) + (i === values.length - 1 && name ? ` ${name}` : ''),
        'middle',
      ),
    );
  }
  const level = (lane: number) => top + lane * ROW + 30;
  for (const [lane, { label, value, halfWidth, theory }] of lanes.entries()) {
    const y = level(lane);
    shapes.push(text('over', SIZE.left, y - 12, label));
    if (!Number.isFinite(value)) continue;
    shapes.push(path(`curve line-${lane}`, 'M', SIZE.left, y, 'H', x(value)));
    if (halfWidth)
      shapes.push(
        path(
          'whisker',
          'M',
          x(Math.max(0, value - halfWidth)),
          y - 5,
          'V',
          y + 5,
          'M',
          x(Math.max(0, value - halfWidth)),
          y,
          'H',
          x(value + halfWidth),
          'M',
          x(value + halfWidth),
          y - 5,
          'V',
          y + 5,
        ),
      );
    if (theory !== undefined && Number.isFinite(theory))
      shapes.push(
        path(
          'theory-mark',
          'M',
          x(theory),
          y - 6,
          'L',
          x(theory) + 5,
          y,
          'L',
          x(theory),
          y + 6,
          'L',
          x(theory) - 5,
          y,
          'Z',
        ),
      );
    shapes.push(circle('finding-mark', x(value), y, 4));
  }
  const [from, to] = bracket ? [lanes[bracket.from], lanes[bracket.to]] : [];
  if (bracket && from && to) {
    const [left, right] = [Math.min(x(from.value), x(to.value)), Math.max(x(from.value), x(to.value))];
    shapes.push(
      path('bracket', 'M', left, top - 6, 'V', top - 13, 'H', right, 'V', top - 6),
      text('find', SIZE.width - SIZE.right, top - 22, bracket.words, 'end'),
    );
  }
  return { width: SIZE.width, height, shapes };
}

export function differenceWords(lanes: readonly DifferenceLane[], unit: Unit, words?: string): string {
  return [...lanes.map(({ label, value }) => `${label}: ${amount(value, unit)}`), ...(words ? [words] : [])].join('. ');
}
