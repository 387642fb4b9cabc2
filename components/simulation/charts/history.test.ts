import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HISTORY, historyPath } from './history.ts';

test('a short peak is never lost between two columns', () => {
  const path = historyPath({ label: '', at: [0, 5.001, 5.002], value: [0, 9, 0] }, { from: 0, until: 10 }, 9);
  const tops = [...path.matchAll(/V(-?[\d.]+)/g)].map(([, y]) => Number(y));
  assert.ok(Math.min(...tops) <= 2, path);
  assert.ok(path.endsWith(`H${HISTORY.width}`));
});
