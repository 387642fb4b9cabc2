import { test } from 'node:test';
import fc from 'fast-check';
import { alwaysLinearizable, staleIsNeverLinearizable } from './test/promises.ts';

const acknowledgements = fc.constantFrom('majority', 'all');

test('in 1,000 scenarios what refuses without a majority is linearizable', () => {
  alwaysLinearizable({ mode: fc.constant('cp'), acknowledgements }, 1000);
});

test('in 1,000 scenarios what answers from its own replica is not linearizable once a read was stale', () => {
  staleIsNeverLinearizable({ mode: fc.constant('ap') }, 1000);
});

test('in 500 scenarios what tries a majority first is not linearizable either once a read was stale', () => {
  staleIsNeverLinearizable({ mode: fc.constant('fallback'), acknowledgements }, 500);
});

test('in 500 scenarios a majority for reads does not mend a write that waited for one replica', () => {
  staleIsNeverLinearizable({ mode: fc.constant('cp'), acknowledgements: fc.constant('one') }, 500);
});
