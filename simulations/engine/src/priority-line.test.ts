import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PriorityLine } from './priority-line.ts';

const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('join' as const), priority: fc.integer({ min: -2, max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('call' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), member: fc.nat(60) }) },
);

test('it calls whom a sorted list would call, whoever joins and leaves', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 200 }), (deeds) => {
      const line = new PriorityLine<number>();
      let sorted: { member: number; priority: number }[] = [];
      for (const [member, each] of deeds.entries()) {
        if (each.do === 'join') {
          line.join(member, each.priority);
          sorted.push({ member, priority: each.priority });
          sorted.sort((a, b) => a.priority - b.priority || a.member - b.member);
        } else if (each.do === 'call') assert.equal(line.callFirst(), sorted.shift()?.member);
        else {
          assert.equal(
            line.leave(each.member),
            sorted.some(({ member: other }) => other === each.member),
          );
          sorted = sorted.filter(({ member: other }) => other !== each.member);
        }
        assert.equal(line.length, sorted.length);
      }
    }),
  );
});

test('who joins again with the old ticket stands before those who came later', () => {
  const line = new PriorityLine<string>();
  for (const [ticket, member] of ['a', 'b'].entries()) line.join(member, 1, ticket);
  assert.equal(line.callFirst(), 'a');
  line.join('c', 1, 2);
  line.join('a', 1, 0);
  assert.deepEqual(
    [line.callFirst(), line.callFirst(), line.callFirst(), line.callFirst()],
    ['a', 'b', 'c', undefined],
  );
});
