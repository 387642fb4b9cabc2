import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { batchMeans } from './batch-means.ts';
import { studentInterval } from './interval.ts';
import { standardError } from './oracle.ts';
import { Stream } from './stream.ts';

/** Waits in an M/M/1 at a load of 0.8 by Lindley’s recursion, from a wait of 0: 4 s on average in the end. */
function waits(seed: number, count: number): number[] {
  const stream = new Stream(seed, 'waits');
  let wait = 0;
  return Array.from({ length: count }, () => {
    wait = Math.max(0, wait + stream.exponential(1) - stream.exponential(1.25));
    return wait;
  });
}

test('batches are means of what follows each other, and the rest is left out at the beginning', () => {
  const { value, perBatch, halfWidth } = batchMeans([9, 1, 2, 3, 4, 5, 6], 3);
  assert.deepEqual(perBatch, [1.5, 3.5, 5.5]);
  assert.equal(value, 3.5);
  assert.equal(halfWidth, studentInterval([1.5, 3.5, 5.5]).halfWidth);
});

test('of neighbours that resemble each other, twenty batches know what is not known, and single observations do not', () => {
  let [batches, single] = [0, 0];
  const seeds = 60;
  for (let seed = 1; seed <= seeds; seed++) {
    const kept = waits(seed, 44_000).slice(4000);
    const { value, halfWidth } = batchMeans(kept);
    if (Math.abs(value - 4) <= (halfWidth as number)) batches++;
    if (Math.abs(value - 4) <= 1.96 * standardError(kept)) single++;
  }
  // 57 expected if the interval is right; 49 or fewer come once in a thousand times at a coverage of 92 %.
  assert.ok(batches >= 50, `${batches} of ${seeds} hold the truth`);
  assert.ok(single <= 30, `${single} of ${seeds} do if waits were independent`);
});

test('batches too short for the line’s memory are alike and say so', () => {
  const kept = waits(1, 4000).slice(400);
  assert.ok(batchMeans(kept, 200).correlation > 2 / Math.sqrt(200));
  assert.ok(Math.abs(batchMeans(waits(1, 220_000), 20).correlation) < 2 / Math.sqrt(20));
});

test('the correlation of neighbours lies between −1 and 1', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 6, maxLength: 60 }), (values) => {
      const { correlation } = batchMeans(values, Math.floor(values.length / 2));
      assert.ok(Number.isNaN(correlation) || (correlation >= -1 && correlation <= 1));
    }),
  );
  assert.equal(batchMeans([1, -1, 1, -1], 4).correlation, -0.75);
});

test('too little is refused', () => {
  assert.throws(() => batchMeans([1, 2, 3], 1), /1 batches of 3 observations/);
  assert.throws(() => batchMeans([1, 2, 3], 4), /at least one observation for each/);
  assert.throws(() => batchMeans([1, 2, 3], 2.5), /whole number of batches from 2/);
});
