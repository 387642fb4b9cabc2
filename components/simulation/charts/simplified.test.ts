import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { simplified } from './simplified.ts';

const coordinate = fc.double({ min: 0, max: 300, noNaN: true });
const line = fc
  .array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 40 })
  .map((points) => [...points].sort(([a], [b]) => a - b));

test('no point lies further from the simplified line than was allowed', () => {
  fc.assert(
    fc.property(line, fc.double({ min: 0.1, max: 20, noNaN: true }), (points, within) => {
      const kept = simplified(points, within);
      assert.deepEqual([kept[0], kept.at(-1)], [points[0], points.at(-1)]);
      for (const point of points) {
        const after = kept.findIndex((each, i) => i > 0 && points.indexOf(each as never) >= points.indexOf(point));
        assert.ok(offLine(point, kept[Math.max(1, after) - 1]!, kept[Math.max(1, after)]!) <= within + 1e-9);
      }
    }),
  );
});

test('a straight line is its two ends', () => {
  const straight = Array.from({ length: 37 }, (_, i) => [62 + 6 * i, 12 + 5 * i] as const);
  assert.deepEqual(simplified(straight, 0.15), [straight[0], straight[36]]);
});

type Point = readonly [x: number, y: number];

function offLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}
