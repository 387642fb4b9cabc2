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

const SIZE = { width: 300, height: 224, left: 12, right: 12, top: 12, bottom: 28 };

export function drawHistogram(spreads: readonly Spread[], unit: Unit): Drawing {
  const longest = Math.max(...spreads.map(({ width, shares }) => width * shares.length), 0) || 1;
  const tallest = Math.max(...spreads.map(({ width, shares }) => Math.max(...shares) / width), 0) || 1;
  const x = linear([0, longest], [SIZE.left, SIZE.width - SIZE.right]);
  const y = linear([0, tallest * 1.05], [SIZE.height - SIZE.bottom, SIZE.top]);
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
  for (const [lane, { width, shares }] of spreads.entries()) {
    const outline = shares.flatMap((share, i): (string | number)[] => ['V', y(share / width), 'H', x((i + 1) * width)]);
    shapes.push(path(`curve line-${lane}`, 'M', SIZE.left, y(0), ...outline, 'V', y(0)));
  }
  return { width: SIZE.width, height: SIZE.height, shapes };
}
