import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boundsOf, flat } from '../stage/bounds.ts';
import { drawSeries, seriesPlane } from './series.ts';

const words = (time: number) => `${time} s`;

test('the line is as high as the history wherever something lasts, and stays in its picture', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(steps, fc.boolean(), (value, narrow) => {
      const history = { label: '', at: value.map((_, i) => i * 10), value };
      const window = { from: 0, until: value.length * 10 };
      const chart = { histories: [history], ghosts: [], window, at: 5, done: [12], words, narrow };
      const { width, height, shapes } = drawSeries(chart);
      const { x, y } = seriesPlane(chart);
      const line = flat(shapes).find(({ class: name }) => name === 'curve line-0');
      assert.ok(line?.kind === 'path');
      const levels = heights(line.d);
      for (const [i, each] of value.entries()) {
        const drawn = levels.findLast(([from]) => from <= x(i * 10 + 5))?.[1] ?? NaN;
        assert.ok(Math.abs(drawn - y(each)) < 0.1, `${each} at ${i * 10 + 5} s is drawn at ${drawn}, not ${y(each)}`);
      }
      const bounds = boundsOf(shapes, 12);
      assert.ok(bounds.left >= -1 && bounds.top >= 0 && bounds.right <= width + 1 && bounds.bottom <= height + 1);
    }),
    { numRuns: 100 },
  );
});

/** Where each level of a stepped path begins, and how high it is. */
function heights(d: string): [number, number][] {
  const found: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command, first, second] of d.matchAll(/([MVH])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    if (command === 'M') [x, y] = [Number(first), Number(second)];
    if (command === 'V') y = Number(first);
    if (command !== 'H') found.push([x, y]);
    if (command === 'H') x = Number(first);
  }
  return found;
}
