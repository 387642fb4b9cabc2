import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amount, amountWithin, roundAmount } from './amount.ts';
import { clockDecimals, figures } from './figures.ts';

test('times are read in the unit that fits them', () => {
  assert.equal(amount(0.1763, 's'), '176 ms');
  assert.equal(amount(1.244, 's'), '1.24 s');
  assert.equal(amount(0.0000421, 's'), '42.1 µs');
  assert.equal(amount(0.9999, 's'), '1.00 s');
  assert.equal(amount(0, 's'), '0 ms');
  assert.equal(roundAmount(0.05, 's'), '50 ms');
});

test('a value is written no finer than its interval', () => {
  assert.equal(amountWithin(0.17631, 0.0049, 's'), '176 ± 5 ms');
  assert.equal(amountWithin(0.17631, 0.00049, 's'), '176.3 ± 0.5 ms');
  assert.equal(amountWithin(0.17631, null, 's'), '176 ms');
});

test('thousands are set apart, nothing is invented for what is missing', () => {
  assert.equal(figures(11453), '11\u202f453');
  assert.equal(figures(1145), '1145');
  assert.equal(figures(NaN), '–');
  assert.equal(figures(-3.2), '−3.20');
  assert.equal(amount(0.305, 'share'), '30.5\u202f%');
});

test('the clock shows as many decimals as a reader can step', () => {
  assert.equal(clockDecimals(1), 1);
  assert.equal(clockDecimals(0.00625), 3);
  assert.equal(clockDecimals(40), 0);
});
