import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalQuantile } from './distributions/normal.ts';
import { disagreement, jointDisagreement, standardError, zScore } from './oracle.ts';
import { Stream } from './stream.ts';

const estimate = (...perSeed: number[]) => ({
  value: perSeed.reduce((a, b) => a + b) / perSeed.length,
  halfWidth: null,
  perSeed,
});

test('accepts a value that is near and well known', () => {
  assert.equal(disagreement(estimate(9.9, 10.1, 10, 10.05), 10, { relative: 0.02 }), null);
});

test('refuses a value that is near by luck, being hardly known', () => {
  assert.match(disagreement(estimate(2, 18), 10, { relative: 0.02 }) ?? '', /^Not known well enough/);
});

test('refuses one seed, whatever it says', () => {
  assert.match(disagreement(estimate(10), 10, { relative: 0.5 }) ?? '', /^Not known well enough/);
});

test('refuses a value outside the tolerance', () => {
  assert.match(disagreement(estimate(10.5, 10.51, 10.49), 10, { relative: 0.02 }) ?? '', /^Off by 0.5/);
});

test('refuses a small bias that more seeds have made certain', () => {
  assert.match(disagreement(estimate(10.1, 10.101, 10.099), 10, { relative: 0.02 }) ?? '', /standard errors/);
});

test('a standard error shrinks with the root of the number of seeds', () => {
  const four = standardError([1, 2, 3, 4]);
  const sixteen = standardError([1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4]);
  assert.ok(Math.abs(sixteen / four - Math.sqrt(3 / 15)) < 1e-12);
});

test('a z score counts standard errors, with its sign', () => {
  assert.ok(Math.abs(zScore(estimate(9, 10, 11), 9) - Math.sqrt(3)) < 1e-12);
  assert.ok(zScore(estimate(9, 10, 11), 12) < 0);
});

test('many checks together: what luck gives passes, a common pull and wrong standard errors do not', () => {
  const luck = new Stream(1, 'luck');
  const scores = Array.from({ length: 1000 }, () => normalQuantile(luck.uniform()));
  assert.equal(jointDisagreement(scores), null);
  assert.match(jointDisagreement(scores.map((z) => z + 0.5)) ?? '', /pulls all one way/);
  assert.match(jointDisagreement(scores.map((z) => z * 1.5)) ?? '', /root mean square/);
  assert.match(jointDisagreement(scores.map((z) => z / 1.5)) ?? '', /root mean square/);
  assert.match(jointDisagreement([...scores, NaN]) ?? '', /mean is NaN/);
});

test('nothing judged together is an error, not a pass', () => {
  assert.throws(() => jointDisagreement([]), /no z scores/);
});
