import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement, standardError } from './oracle.ts';

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
