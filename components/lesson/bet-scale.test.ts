import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { betScale } from './bet-scale.ts';

test('marks keep the order of their values and stay on the line', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 7 }), (values) => {
      const [measured = 0, ...rest] = values;
      const scale = betScale(
        rest.map((value) => ({ label: String(value), value })),
        measured,
        480,
      );
      assert.ok(scale);
      const marks = [
        ...scale.options.map(({ label, x }) => ({ value: Number(label), x })),
        { value: measured, x: scale.measuredX },
      ];
      marks.sort((a, b) => a.value - b.value);
      for (const [i, { x }] of marks.entries()) {
        assert.ok(x >= 40 && x <= 440);
        assert.ok(i === 0 || x >= (marks[i - 1]?.x ?? 0));
      }
    }),
  );
});

test('positive values are laid out by ratio', () => {
  const scale = betScale(
    [
      { label: '1', value: 1 },
      { label: '100', value: 100 },
    ],
    10,
    480,
  );
  assert.equal(scale?.measuredX, 240);
});

test('bets that are not numbers have no line', () => {
  assert.equal(
    betScale(
      [
        { label: 'a', value: null },
        { label: 'b', value: null },
      ],
      1,
      480,
    ),
    null,
  );
});
