import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundsOf } from '../stage/bounds.ts';
import { HISTORY, historyPath } from './history.ts';

test('a short peak is never lost between two columns', () => {
  const path = historyPath({ label: '', at: [0, 5.001, 5.002], value: [0, 9, 0] }, { from: 0, until: 10 }, 9);
  assert.ok(boundsOf([{ kind: 'path', d: path }], 12).top <= 2, path);
  assert.ok(path.endsWith(`H${HISTORY.width}`));
});
