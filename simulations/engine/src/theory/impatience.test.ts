import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { erlangAAbandoned, erlangAMeanWait } from './impatience.ts';
import type { ImpatientGroup } from './impatience.ts';
import { erlangB, erlangC } from './many-servers.ts';
import { valueOf } from './prediction.ts';

const abandoned = (group: ImpatientGroup): number => valueOf(erlangAAbandoned(group));
const near = (found: number, expected: number, relative: number, what = ''): void =>
  assert.ok(Math.abs(found - expected) <= relative * Math.abs(expected), `${what}: ${found}, not ${expected}`);

test('one server: the value of the chain solved elsewhere', () => {
  near(abandoned({ arrivalRate: 1.2, serviceRate: 1, servers: 1, meanPatience: 2 }), 0.3662042, 2e-7);
});

test('the balance of the whole chain of states, solved by sums', () => {
  fc.assert(
    fc.property(
      fc.record({
        arrivalRate: fc.double({ min: 0.1, max: 40, noNaN: true }),
        serviceRate: fc.double({ min: 0.2, max: 5, noNaN: true }),
        servers: fc.integer({ min: 1, max: 20 }),
        meanPatience: fc.double({ min: 0.05, max: 5, noNaN: true }),
      }),
      (group) => {
        const { arrivalRate, serviceRate, servers, meanPatience } = group;
        const weights = [1];
        for (let n = 1; n < 600; n++)
          weights.push(
            (weights[n - 1]! * arrivalRate) /
              (Math.min(n, servers) * serviceRate + Math.max(0, n - servers) / meanPatience),
          );
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const leaving = weights.reduce((sum, weight, n) => sum + (weight * Math.max(0, n - servers)) / meanPatience, 0);
        near(abandoned(group), leaving / total / arrivalRate, 1e-9, JSON.stringify(group));
      },
    ),
    { seed: 1, numRuns: 200 },
  );
});

test('nobody with patience: whoever finds no free server is gone, as Erlang B has it', () => {
  near(abandoned({ arrivalRate: 6, serviceRate: 1, servers: 5, meanPatience: 1e-9 }), erlangB(5, 6), 1e-6);
});

test('endless patience: the wait of Erlang C', () => {
  const group = { arrivalRate: 4, serviceRate: 1, servers: 5, meanPatience: 1e7 };
  near(valueOf(erlangAMeanWait(group)), erlangC(5, 4) / (5 - 4), 1e-4);
});

test('an overload that patient customers bear for long: the share that cannot be served gives up', () => {
  near(abandoned({ arrivalRate: 20, serviceRate: 1, servers: 10, meanPatience: 1000 }), 0.5, 1e-6);
});

test('what makes no queue is refused', () => {
  assert.throws(() => erlangAAbandoned({ arrivalRate: 1, serviceRate: 1, servers: 0, meanPatience: 1 }), /0 servers/);
  assert.throws(() => erlangAMeanWait({ arrivalRate: 1, serviceRate: 1, servers: 1, meanPatience: NaN }), /NaN s/);
  assert.throws(
    () => erlangAMeanWait({ arrivalRate: 2, serviceRate: 1, servers: 1, meanPatience: Infinity }),
    /finite/,
  );
});
