import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Histogram } from './histogram.ts';

function filled(values: Iterable<number>): Histogram {
  const histogram = new Histogram();
  for (const value of values) histogram.record(value);
  return histogram;
}

/** The definition: the least sample that at least a share p of all do not exceed. */
function nearestRank(values: readonly number[], p: number): number {
  const ascending = Float64Array.from(values).sort();
  return ascending.find((_, index) => index + 1 >= p * ascending.length - 1e-9)!;
}

const sample = fc.oneof(
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.double({ min: 0.1, max: 10, noNaN: true }),
  fc.nat(1024),
  fc.constant(0),
);
const samples = fc.array(sample, { minLength: 1, maxLength: 300 });
/** Shares a person asks for; others would test how p · count rounds, not the histogram. */
const share = fc.constantFrom(0, 0.01, 0.07, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1);

test('a quantile is the sample of nearest rank, within 0.2 %', () => {
  fc.assert(
    fc.property(samples, share, (values, p) => {
      const exact = nearestRank(values, p);
      const found = filled(values).quantile(p);
      assert.ok(Math.abs(found - exact) <= exact / 512 + 1e-12, `${found} for ${exact}`);
    }),
    { numRuns: 2000 },
  );
});

test('quantiles of whole numbers up to 1024 are exact', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1024), { minLength: 1, maxLength: 200 }), share, (values, p) => {
      assert.equal(filled(values).quantile(p), nearestRank(values, p));
    }),
  );
});

test('count, mean, least and greatest are exact', () => {
  fc.assert(
    fc.property(samples, (values) => {
      const histogram = filled(values);
      const sum = values.reduce((a, b) => a + b, 0);
      assert.equal(histogram.count, values.length);
      assert.equal(histogram.min, Math.min(...values));
      assert.equal(histogram.max, Math.max(...values));
      assert.ok(Math.abs(histogram.sum - sum) <= 1e-12 * sum);
    }),
  );
});

test('survival counts the samples that are greater, up to the bucket that x falls in', () => {
  fc.assert(
    fc.property(samples, sample, (values, x) => {
      const found = filled(values).survival(x);
      const least = values.filter((value) => value > x * (1 + 1 / 512) + 1e-12).length / values.length;
      const most = values.filter((value) => value > x * (1 - 1 / 512) - 1e-12).length / values.length;
      assert.ok(found >= least - 1e-12 && found <= most + 1e-12, `${found}, between ${least} and ${most}`);
    }),
    { numRuns: 2000 },
  );
});

test('survival at whole numbers is exact, and never rises', () => {
  const values = [0, 0, 1, 2, 2, 2, 5, 800];
  const histogram = filled(values);
  let before = 1;
  for (let x = 0; x <= 900; x++) {
    const found = histogram.survival(x);
    assert.equal(found, values.filter((value) => value > x).length / values.length);
    assert.ok(found <= before);
    before = found;
  }
});

test('merging is recording both', () => {
  fc.assert(
    fc.property(samples, samples, share, (a, b, p) => {
      const merged = filled(a);
      merged.merge(filled(b));
      const both = filled([...a, ...b]);
      assert.equal(merged.count, both.count);
      assert.ok(Math.abs(merged.quantile(p) - both.quantile(p)) <= 1e-12 * both.quantile(p));
      assert.ok(Math.abs(merged.survival(1) - both.survival(1)) < 1e-9);
    }),
  );
});

test('it survives being sent to another thread', () => {
  const histogram = filled([0, 0.5, 3, 3, 700]);
  const arrived = Histogram.from(structuredClone(histogram));
  assert.deepEqual(arrived, histogram);
  arrived.record(4);
  assert.equal(arrived.quantile(1), 700);
  assert.equal(arrived.count, 6);
});

test('buckets hold all samples, in order, each within its edges', () => {
  const buckets: [number, number, number, number][] = [];
  filled([0, 0.3, 0.3001, 17, 17, 1e-9, 1e12]).forEachBucket((...bucket) => buckets.push(bucket));
  assert.equal(
    buckets.reduce((sum, [, , count]) => sum + count, 0),
    7,
  );
  for (const [low, high, , mean] of buckets.slice(1))
    assert.ok(low <= mean && mean < high && high / low <= 1 + 1 / 512);
  for (const [index, [low]] of buckets.slice(1).entries()) assert.ok(low >= buckets[index]![1]);
});

test('an empty one answers NaN, and bad input is refused', () => {
  const empty = new Histogram();
  assert.ok([empty.mean, empty.quantile(0.5), empty.survival(1)].every(Number.isNaN));
  for (const value of [-1, NaN, Infinity, -Infinity]) assert.throws(() => empty.record(value), /a sample of/);
  assert.equal(empty.count, 0);
  for (const p of [-0.1, 1.1, 99, NaN]) assert.throws(() => empty.quantile(p), /the 99th percentile is 0.99/);
});
