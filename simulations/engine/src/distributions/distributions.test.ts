import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Stream } from '../stream.ts';
import {
  deterministic,
  empirical,
  erlang,
  exponential,
  hyperexponential,
  lognormal,
  mixture,
  normal,
  normalQuantile,
  pareto,
  shifted,
  squaredVariation,
  uniform,
  zipf,
} from './index.ts';
import type { Distribution } from './index.ts';

const SEEDS = 30;
const DRAWS = 20_000;

const distributions: readonly Distribution[] = [
  exponential(3),
  uniform(1, 5),
  erlang({ mean: 2, stages: 3 }),
  hyperexponential({ mean: 2, squaredVariation: 4 }),
  lognormal({ mean: 2, squaredVariation: 0.5 }),
  pareto({ least: 1, shape: 6 }),
  zipf({ ranks: 50, exponent: 0.8 }),
  empirical([1, 1, 2, 8, 20]),
  normal({ mean: -1, standardDeviation: 3 }),
  shifted(5, exponential(0.5)),
  mixture(
    { share: 0.9, of: deterministic(0.001) },
    { share: 0, of: uniform(8, 9) },
    { share: 0.1, of: exponential(2) },
  ),
];

/** Means over seeds 1..k of what is drawn, as standard errors from the truth. */
function deviation(perSeed: readonly number[], expected: number): number {
  const mean = perSeed.reduce((sum, x) => sum + x, 0) / perSeed.length;
  const squares = perSeed.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
  return (mean - expected) / Math.sqrt(squares / (perSeed.length - 1) / perSeed.length);
}

for (const distribution of distributions)
  test(`${distribution.name} has the mean and variance it states`, () => {
    const means: number[] = [];
    const variances: number[] = [];
    for (let seed = 1; seed <= SEEDS; seed++) {
      const stream = new Stream(seed, 'draws');
      let [sum, squares] = [0, 0];
      for (let i = 0; i < DRAWS; i++) {
        const x = distribution.draw(stream);
        sum += x;
        squares += (x - distribution.mean) * (x - distribution.mean);
      }
      means.push(sum / DRAWS);
      variances.push(squares / DRAWS);
    }
    assert.ok(Math.abs(deviation(means, distribution.mean)) < 4, `mean ${means.join(' ')}, not ${distribution.mean}`);
    assert.ok(Math.abs(deviation(variances, distribution.variance)) < 4, `variance, not ${distribution.variance}`);
    assert.ok(distribution.source.length > 0);
  });

test('a fixed value is always the same', () => {
  const fixed = deterministic(0.25);
  assert.deepEqual(
    [fixed.draw(new Stream(1, 'x')), fixed.mean, fixed.variance, squaredVariation(fixed)],
    [0.25, 0.25, 0, 0],
  );
});

test('a hyperexponential of squared variation 1 is exponential, and above it has the spread asked for', () => {
  assert.equal(squaredVariation(hyperexponential({ mean: 5, squaredVariation: 1 })), 1);
  assert.equal(squaredVariation(hyperexponential({ mean: 5, squaredVariation: 9 })), 9);
});

test('tails are those of the formula', () => {
  const [stream, size] = [new Stream(1, 'tails'), 100_000];
  const tail = (distribution: Distribution, x: number): number => {
    let above = 0;
    for (let i = 0; i < size; i++) if (distribution.draw(stream) > x) above++;
    return above / size;
  };
  const near = (found: number, expected: number): void =>
    assert.ok(Math.abs(found - expected) < 4 * Math.sqrt(expected / size), `${found}, not ${expected}`);
  near(tail(pareto({ least: 2, shape: 1.5 }), 20), Math.pow(10, -1.5));
  // With squared variation e − 1 the logarithm has standard deviation 1: above exp(mu + 1.96) lie 2.5 %.
  near(tail(lognormal({ mean: 1, squaredVariation: Math.E - 1 }), Math.exp(-0.5 + 1.959964)), 0.025);
  near(tail(erlang({ mean: 2, stages: 2 }), 4), 5 * Math.exp(-4));
});

test('a normal number stays within three standard deviations as often as it should, and may be negative', () => {
  const [stream, size] = [new Stream(1, 'normal'), 50_000];
  const draws = Array.from({ length: size }, () => normal({ mean: 1, standardDeviation: 2 }).draw(stream));
  for (const [deviations, share] of [
    [1, 0.682689492],
    [2, 0.954499736],
    [3, 0.997300204],
  ] as const) {
    const inside = draws.filter((x) => Math.abs(x - 1) < 2 * deviations).length / size;
    assert.ok(Math.abs(inside - share) < 4 * Math.sqrt((share * (1 - share)) / size), `${inside}, not ${share}`);
  }
  assert.ok(Math.min(...draws) < -4);
});

test('a shifted draw is never below its floor; a mixture draws each part in its share', () => {
  const stream = new Stream(1, 'parts');
  const latency = shifted(0.02, exponential(0.001));
  for (let i = 0; i < 1000; i++) assert.ok(latency.draw(stream) > 0.02);
  const parts = mixture(
    { share: 0.5, of: deterministic(1) },
    { share: 0.3, of: deterministic(2) },
    { share: 0.2, of: deterministic(3) },
  );
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < 10_000; i++) counts[parts.draw(stream)]!++;
  for (const [value, share] of [0, 0.5, 0.3, 0.2].entries())
    assert.ok(
      Math.abs(counts[value]! - 10_000 * share) <= 4 * Math.sqrt(10_000 * share * (1 - share)),
      `${counts.join(' ')}`,
    );
});

test('a heavy tail states that it has no mean or no variance', () => {
  assert.deepEqual([pareto({ least: 1, shape: 1 }).mean, pareto({ least: 1, shape: 1.5 }).mean], [Infinity, 3]);
  assert.equal(pareto({ least: 1, shape: 2 }).variance, Infinity);
  const rare = mixture({ share: 0.999, of: deterministic(1) }, { share: 0.001, of: pareto({ least: 1, shape: 1.5 }) });
  assert.deepEqual([rare.mean, rare.variance], [0.999 + 0.001 * 3, Infinity]);
});

test('Zipf ranks come as often as their weight says, and no others come', () => {
  const popularity = zipf({ ranks: 10, exponent: 1 });
  const stream = new Stream(1, 'keys');
  const counts = new Array<number>(11).fill(0);
  for (let i = 0; i < 50_000; i++) counts[popularity.draw(stream)]!++;
  assert.equal(counts[0], 0);
  let chi = 0;
  let total = 0;
  for (let rank = 1; rank <= 10; rank++) {
    const expected = 50_000 * popularity.probability(rank);
    chi += ((counts[rank]! - expected) * (counts[rank]! - expected)) / expected;
    total += popularity.probability(rank);
  }
  assert.ok(chi < 9 + 4 * Math.sqrt(18), `chi-squared ${chi}`);
  assert.ok(Math.abs(total - 1) < 1e-12);
  assert.ok(Math.abs(popularity.probability(2) / popularity.probability(1) - 0.5) < 1e-15);
});

test('normal quantiles are those of printed tables, on both sides', () => {
  for (const [p, x] of [
    [0.5, 0],
    [0.75, 0.674489750196],
    [0.975, 1.95996398454],
    [0.999, 3.090232306168],
    [1e-10, -6.361340902404],
    [1e-20, -9.262340089798],
  ] as const)
    assert.ok(Math.abs(normalQuantile(p) - x) < 1e-11, `${p}`);
  for (let p = 0.001; p < 0.5; p += 0.013) assert.ok(Math.abs(normalQuantile(p) + normalQuantile(1 - p)) < 1e-12);
});

test('draws rise with their uniform number where they take one, so that lanes stay coupled', () => {
  for (const distribution of [
    uniform(0, 1),
    normal({ mean: 0, standardDeviation: 1 }),
    shifted(1, uniform(0, 1)),
    pareto({ least: 1, shape: 2 }),
    lognormal({ mean: 1, squaredVariation: 1 }),
    empirical([3, 1, 2]),
  ]) {
    const [numbers, draws] = [new Stream(4, 'x'), new Stream(4, 'x')];
    const pairs = Array.from({ length: 200 }, () => [numbers.uniform(), distribution.draw(draws)] as const).sort(
      (a, b) => a[0] - b[0],
    );
    const values = pairs.map(([, value]) => value);
    const sorted = [...values].sort((a, b) => a - b);
    assert.ok(
      values.every((value, i) => value === sorted[i]) ||
        values.every((value, i) => value === sorted[values.length - 1 - i]),
      distribution.name,
    );
  }
});

test('impossible shapes are refused, with what is allowed', () => {
  for (const [bad, message] of [
    [() => exponential(0), /exponential mean of 0.*above 0/],
    [() => exponential(NaN), /exponential/],
    [() => uniform(2, 1), /from ≤ to/],
    [() => erlang({ mean: 1, stages: 1.5 }), /whole number/],
    [() => hyperexponential({ mean: 1, squaredVariation: 0.5 }), /1 or more/],
    [() => lognormal({ mean: 1, squaredVariation: 0 }), /above 0/],
    [() => pareto({ least: 1, shape: 0 }), /shape/],
    [() => zipf({ ranks: 0, exponent: 1 }), /whole number/],
    [() => empirical([]), /at least one/],
    [() => deterministic(-1), /not negative/],
    [() => normal({ mean: NaN, standardDeviation: 1 }), /normal mean of NaN/],
    [() => normal({ mean: 0, standardDeviation: -1 }), /standard deviation of -1/],
    [() => shifted(-1, exponential(1)), /least value of -1/],
    [() => mixture(), /shares of nothing/],
    [() => mixture({ share: 0.5, of: exponential(1) }), /shares 0.5: .*add up to 1/],
    [() => mixture({ share: 2, of: exponential(1) }, { share: -1, of: exponential(1) }), /not negative/],
  ] as const)
    assert.throws(bad, message);
});
