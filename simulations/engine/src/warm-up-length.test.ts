import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exp } from './math.ts';
import { Stream } from './stream.ts';
import { warmUpLength } from './warm-up-length.ts';

/** Noise around 0, with a start that is off by `off` and comes down by a factor e each hundred observations. */
function observed(seed: number, off: number, count = 3000): number[] {
  const stream = new Stream(seed, 'noise');
  return Array.from({ length: count }, (_, i) => stream.uniform() - 0.5 + off * exp(-i / 100));
}

test('a start that is far off is dropped, about as far as it shows', () => {
  for (let seed = 1; seed <= 10; seed++) {
    // After 300 observations it is off by half the width of the noise, after 700 by a hundredth.
    const dropped = warmUpLength(observed(seed, 10)) as number;
    assert.ok(dropped >= 250 && dropped <= 800, `${dropped}`);
  }
});

test('where nothing is off, little is dropped', () => {
  const dropped = Array.from({ length: 20 }, (_, i) => warmUpLength(observed(i + 1, 0)) ?? 3000);
  dropped.sort((a, b) => a - b);
  assert.ok((dropped[10] as number) <= 300, `half of the series lose at most a tenth, ${dropped.join()}`);
});

test('what never settles is too short to tell', () => {
  assert.equal(warmUpLength(Array.from({ length: 1000 }, (_, i) => i)), null);
  assert.equal(warmUpLength([1, 2, 3]), null);
});

test('it is the length with the least error, tried one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 50, maxLength: 200 }), (series) => {
      const count = Math.floor(series.length / 5);
      const means = Array.from({ length: count }, (_, i) => mean(series.slice(5 * i, 5 * i + 5)));
      const errors = means.slice(0, count - 4).map((_, first) => {
        const kept = means.slice(first);
        return mean(kept.map((x) => (x - mean(kept)) ** 2)) / kept.length;
      });
      const least = Math.min(...errors);
      const dropped = warmUpLength(series);
      if (dropped === null)
        assert.ok(errors.slice(0, Math.floor(count / 2)).every((error) => error > least * (1 - 1e-9)));
      else assert.ok((errors[dropped / 5] as number) <= least * (1 + 1e-9) + 1e-300);
    }),
  );
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
