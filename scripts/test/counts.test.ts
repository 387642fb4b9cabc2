import assert from 'node:assert/strict';
import { test } from 'node:test';
import { added, countsIn, countsSentence } from './counts.ts';

test('reads the closing lines of both runners and nothing else', () => {
  const node = '✔ has 3 passed (1ms)\nℹ tests 14\nℹ pass 12\nℹ fail 1\nℹ cancelled 0\nℹ skipped 1\n';
  const playwright =
    'Running 9 tests\n  ✓  1 walks (2s)\n\n  1 failed\n    [chromium] › a.spec.ts\n  2 skipped\n  6 passed (1.2m)\n';
  assert.deepEqual(countsIn(node), { passed: 12, failed: 1, skipped: 1 });
  assert.deepEqual(countsIn(playwright), { passed: 6, failed: 1, skipped: 2 });
  assert.equal(countsSentence(added(countsIn(node), countsIn(playwright))), '18 passed, 2 failed, 3 skipped');
});

test('leaves out skipped tests where there are none', () => {
  assert.equal(countsSentence(countsIn('ℹ pass 5\nℹ fail 0\n')), '5 passed, 0 failed');
});
