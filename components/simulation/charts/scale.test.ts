import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { niceStep, ticks } from './scale.ts';

test('ticks are round, inside and about as many as asked for', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e3, max: 1e3, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      fc.integer({ min: 2, max: 10 }),
      (low, length, count) => {
        const found = ticks(low, low + length, count);
        assert.ok(found.length <= count + 1);
        for (const tick of found) assert.ok(tick >= low - length * 1e-6 && tick <= low + length * (1 + 1e-6));
      },
    ),
  );
  assert.deepEqual(ticks(5, 15, 5), [6, 8, 10, 12, 14]);
  assert.equal(niceStep(0.047), 0.05);
});
