import { test } from 'node:test';
import fc from 'fast-check';
import { alwaysLinearizable, staleIsNeverLinearizable } from './test/promises.ts';

const acknowledgements = fc.constantFrom('majority', 'all');

test('what refuses without a majority is always linearizable', () => {
  alwaysLinearizable({ mode: fc.constant('cp'), acknowledgements }, 50);
});

test('what answers anyway is never linearizable once a read was stale', () => {
  staleIsNeverLinearizable({ mode: fc.constantFrom('ap', 'fallback'), acknowledgements }, 50);
});
