import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agrees, measuredAs } from '../../test/theory.ts';
import { coinOf } from '../coin.ts';
import { valueOf } from './prediction.ts';
import {
  budgetedRecoveryLimit,
  layeredRetryAttempts,
  retryAttempts,
  retryFailure,
  retryRecoveryLimit,
} from './retries.ts';

test('attempts per call', () => {
  agrees(retryAttempts({ failure: 0.5, retries: 3 }), 1.875);
  agrees(retryAttempts({ failure: 0.9, retries: 3 }), 3.439);
  agrees(retryAttempts({ failure: 1, retries: 3 }), 4);
  agrees(retryAttempts({ failure: 0, retries: 3 }), 1);
  agrees(retryFailure({ failure: 0.1, retries: 2 }), 0.001);
  agrees(retryFailure({ failure: 0.3, retries: 4 }), 0.00243);
});

test('three layers of four attempts, and five of three, in an outage', () => {
  agrees(layeredRetryAttempts({ failure: 1, retries: 3 }, 3), 64);
  agrees(layeredRetryAttempts({ failure: 1, retries: 2 }, 5), 243);
  // Two layers at p = 0.5: 1.5 attempts below, which fail with 0.25 and are asked for 1.25 times.
  agrees(layeredRetryAttempts({ failure: 0.5, retries: 1 }, 2), 1.875);
});

test('a layer more never means fewer attempts, nor more than all of them', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(5),
      fc.integer({ min: 1, max: 5 }),
      (failure, retries, layers) => {
        const policy = { failure, retries };
        const [fewer, more] = [layers, layers + 1].map((count) => valueOf(layeredRetryAttempts(policy, count)));
        assert.ok((fewer as number) <= (more as number));
        assert.ok((more as number) <= (retries + 1) ** (layers + 1) + 1e-9);
      },
    ),
  );
});

test('layers of retries, tried with coins', () => {
  const policy = { failure: 0.6, retries: 2 };
  const play = (seed: number) => {
    const coin = coinOf(seed);
    let attempts = 0;
    const call = (layer: number): boolean => {
      if (layer === 0) return coin('attempt', attempts++) > policy.failure;
      for (let attempt = 0; attempt <= policy.retries; attempt++) if (call(layer - 1)) return true;
      return false;
    };
    for (let i = 0; i < 4000; i++) call(2);
    return attempts / 4000;
  };
  measuredAs(layeredRetryAttempts(policy, 2), play, { seeds: 12, relative: 0.03 });
});

test('from which load an outage never ends', () => {
  agrees(retryRecoveryLimit({ serviceRate: 300, retries: 1 }), 150);
  agrees(retryRecoveryLimit({ serviceRate: 300, retries: 3 }), 75);
  agrees(retryRecoveryLimit({ serviceRate: 1000, retries: 2 }), 1000 / 3);
  agrees(budgetedRecoveryLimit({ serviceRate: 300, budget: 0.1 }), 300 / 1.1);
});

test('what is no policy is refused by name', () => {
  assert.throws(() => retryAttempts({ failure: 1.1, retries: 1 }), /failure = 1.1 .* from 0 to 1/);
  assert.throws(() => retryFailure({ failure: 0.5, retries: 0.5 }), /retries = 0.5 .* whole number from 0/);
  assert.throws(() => layeredRetryAttempts({ failure: 0.5, retries: 1 }, 0), /layers = 0 .* whole number from 1/);
  assert.throws(() => retryRecoveryLimit({ serviceRate: 0, retries: 1 }), /serviceRate = 0/);
  assert.throws(() => budgetedRecoveryLimit({ serviceRate: 1, budget: -1 }), /budget = -1/);
});
