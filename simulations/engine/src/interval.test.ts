import assert from 'node:assert/strict';
import { test } from 'node:test';
import { studentInterval, studentQuantile, studentWithin } from './interval.ts';
import { Stream } from './stream.ts';

test('t quantiles are those of printed tables', () => {
  for (const [degrees, confidence, t] of [
    [1, 0.95, 12.7062],
    [2, 0.95, 4.3027],
    [3, 0.95, 3.1824],
    [4, 0.95, 2.7764],
    [9, 0.95, 2.2622],
    [29, 0.95, 2.0452],
    [5, 0.99, 4.0321],
    [10, 0.9, 1.8125],
  ] as const)
    assert.ok(Math.abs(studentQuantile(degrees, confidence) - t) < 5e-5, `${degrees} degrees`);
});

test('with many degrees of freedom they approach the normal quantile', () => {
  assert.ok(Math.abs(studentQuantile(100_000) - 1.959964) < 1e-4);
});

test('probability and quantile undo each other', () => {
  for (let degrees = 1; degrees < 40; degrees++)
    assert.ok(Math.abs(studentWithin(studentQuantile(degrees), degrees) - 0.95) < 1e-12);
});

test('a 95 % interval of a few skewed values covers the truth about as often as it says', () => {
  // Means of 50 exponential values: mildly skewed, as the means of runs are.
  const stream = new Stream(1, 'coverage');
  const runs = 2000;
  let covered = 0;
  for (let i = 0; i < runs; i++) {
    const values = Array.from({ length: 8 }, () => {
      let sum = 0;
      for (let k = 0; k < 50; k++) sum += stream.exponential();
      return sum / 50;
    });
    const { value, halfWidth } = studentInterval(values);
    if (Math.abs(value - 1) <= halfWidth!) covered++;
  }
  assert.ok(Math.abs(covered / runs - 0.95) < 0.015, `${covered / runs}`);
});

test('one value has no interval; equal values have one of no width; runs with nothing to measure are left out', () => {
  assert.deepEqual(studentInterval([3]), { value: 3, halfWidth: null });
  assert.deepEqual(studentInterval([2, 2, 2]), { value: 2, halfWidth: 0 });
  assert.deepEqual(studentInterval([2, NaN, 4]), studentInterval([2, 4]));
  assert.deepEqual(studentInterval([]), { value: NaN, halfWidth: null });
});

test('degrees and confidence out of range are refused', () => {
  for (const [degrees, confidence] of [
    [0, 0.95],
    [1.5, 0.95],
    [3, 1],
    [3, 0],
  ] as const)
    assert.throws(() => studentQuantile(degrees, confidence), /Student quantile/);
});
