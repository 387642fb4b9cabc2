import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeQuantity } from './quantity.ts';

const percent = { factor: 100, behind: ' %' };
const plain = { factor: 1, behind: '' };
const written = (value: number, halfWidth: number | null, scale = plain): string =>
  writeQuantity(value, halfWidth, scale, 2).text;

test('a number has the digits that its interval lets stand', () => {
  assert.equal(written(0.8263, 0.004, percent), '83 %');
  assert.equal(written(0.05, null, percent), '5 %');
});

test('where one digit would stand, two are written and called about', () => {
  assert.equal(written(0.715, 0.011, percent), 'about 72 %');
  assert.equal(written(36.6, 1.2), 'about 37');
  assert.equal(written(0.00902, 0.0003, percent), 'about 0.90 %');
});

test('where even the first digit is in doubt, it stands alone', () => {
  assert.equal(written(81, 21), 'about 80');
  assert.equal(written(0.38, 0.07), 'about 0.4');
});

test('what cannot be told from nought has no digits', () => {
  assert.equal(writeQuantity(0.2, 0.5, plain, 2).digits.significant, 0);
});
