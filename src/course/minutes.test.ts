import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { activityKinds } from '../schemas/activity.ts';
import { coreMinutes, formatDuration, formatMinutes, minutesOf } from './minutes.ts';

const activities = fc.array(
  fc.record({
    kind: fc.constantFrom(...activityKinds),
    minutes: fc.integer({ min: 1, max: 90 }),
    depth: fc.constantFrom('core' as const, 'more' as const),
  }),
);

test('the idea never takes longer than with the challenge, nor that longer than all of it', () => {
  fc.assert(
    fc.property(activities, (some) => {
      const { idea, challenge, all } = minutesOf(some);
      assert.ok(idea <= challenge && challenge <= coreMinutes(some) && coreMinutes(some) <= all);
    }),
  );
});

test('times are said once where they are equal', () => {
  assert.equal(formatMinutes({ idea: 6, challenge: 15, all: 40 }), 'Idea 6 min · with the challenge 15 · all of it 40');
  assert.equal(formatMinutes({ idea: 6, challenge: 6, all: 40 }), 'Idea 6 min · all of it 40');
  assert.equal(formatMinutes({ idea: 6, challenge: 6, all: 6 }), 'Idea 6 min');
  assert.equal(formatMinutes({ idea: 0, challenge: 0, all: 20 }), 'All of it 20 min');
});

test('long times are said in hours', () => {
  assert.deepEqual([50, 60, 100].map(formatDuration), ['50 min', '1 h', '1 h 40 min']);
});
