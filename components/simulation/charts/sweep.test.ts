import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Shape } from '../shape.ts';
import { boundsOf, flat } from '../stage/bounds.ts';
import { judgeGuess } from '../figure/swept.ts';
import { drawSweep, sweepPlane } from './sweep.ts';
import type { SweepChart } from './sweep.ts';
import { sweepDomain } from './sweep-domain.ts';

const positive = fc.double({ min: 1e-5, max: 1e5, noNaN: true });
const charts: fc.Arbitrary<SweepChart> = fc
  .record({
    count: fc.integer({ min: 2, max: 11 }),
    unit: fc.constantFrom('s' as const, 'share' as const, 'count' as const, '/s' as const),
    narrow: fc.boolean(),
    apart: fc.boolean(),
    log: fc.constantFrom(null, true, false),
    values: fc.array(positive, { minLength: 44, maxLength: 44 }),
    lanes: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ count, unit, narrow, apart, log, values, lanes }) => {
    const value = (lane: number, i: number) => values[lane * 11 + i] as number;
    const places = Array.from({ length: count }, (_, i) => (apart ? (i + 0.5) / count : i / (count - 1)));
    const all = Array.from({ length: lanes }, (_, lane) => places.map((_place, i) => value(lane, i)));
    return {
      ...{ places, apart, unit, narrow, ghosts: [], now: null },
      labels: places.map((_, i) => (apart ? `Option number ${i}` : String(i * 1000))),
      lanes: all.map((points) => ({
        points: points.map((each) => ({ value: each, halfWidth: each / 5 })),
        theory: places.map((place, i) => ({ place, value: i ? value(0, i) : NaN })),
      })),
      silent: [{ from: 0, to: 0.4, sign: '' }],
      guess: places.map((_, i) => (i % 2 ? value(0, i) : null)),
      domain: sweepDomain({ unit, known: undefined, log, drawn: all.flat().map((each) => each * 1.2), theory: [] }),
    };
  });

test('nothing of a sweep leaves its picture, and no two labels of an axis meet', () => {
  fc.assert(
    fc.property(charts, (chart) => {
      const { width, height, shapes } = drawSweep(chart);
      const bounds = boundsOf(shapes, 12);
      assert.ok(
        bounds.left >= -1 && bounds.right <= width + 1 && bounds.top >= -1 && bounds.bottom <= height + 1,
        JSON.stringify(bounds),
      );
      const labels = flat(shapes).filter(
        (shape): shape is Shape & { kind: 'text' } => shape.kind === 'text' && shape.anchor === 'middle',
      );
      const boxes = labels.map((label) => boundsOf([label], 12)).sort((a, b) => a.left - b.left);
      for (const [i, box] of boxes.entries()) if (i) assert.ok(box.left >= (boxes[i - 1]?.right ?? 0) - 0.5);
    }),
    { numRuns: 200 },
  );
});

test('a mark stands where the pointer would guess its value', () => {
  fc.assert(
    fc.property(charts, (chart) => {
      const { y, valueAt } = sweepPlane(chart);
      for (const { points } of chart.lanes)
        for (const { value } of points.flatMap((point) => point ?? [])) {
          const back = valueAt(y(value));
          const span = chart.domain.log ? value : chart.domain.high;
          assert.ok(value < chart.domain.low || Math.abs(back - value) <= span * 1e-6, `${value} and ${back}`);
        }
    }),
    { numRuns: 200 },
  );
});

test('theory that runs away leaves the picture to what was measured', () => {
  const domain = sweepDomain({ unit: 's', known: 0.1, log: false, drawn: [0.1, 0.2, 0.4], theory: [0.1, 0.2, 40] });
  assert.ok(domain.high < 0.6);
});

test('a guess within a fifth is close, and the farthest is named', () => {
  assert.deepEqual(judgeGuess([1, null, 3, 10], [1.1, 2, 3.5, 30]), { close: 2, of: 3, farthest: 3 });
  assert.deepEqual(judgeGuess([null, 1], [1, null]), { close: 0, of: 0, farthest: null });
});

test('an axis is logarithmic by itself only where every value has a place on it', () => {
  const of = (drawn: readonly number[]) =>
    sweepDomain({ unit: 'count', known: undefined, log: null, drawn, theory: [] });
  assert.equal(of([0.01, 1, 100]).log, true);
  assert.equal(of([0, 0.01, 1, 100]).log, false);
  assert.equal(of([50, 100]).log, false);
});
