import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveScenario } from '@under-load/engine';
import arena from '../../simulations/lb-arena/index.ts';
import { measuring, pace } from './measuring.ts';

const { scenario } = resolveScenario(arena);
const endless = { ...arena, clock: { ...arena.clock, measured: () => ({ from: 1, until: 1e12 }) } };

test('a measurement is left within a seed', async () => {
  const steps = measuring(endless, [scenario, scenario], 1);
  for (let i = 0; i < 3; i++) assert.deepEqual(steps.next(), { done: false, value: null });
  let taken = 0;
  const counted = (function* () {
    for (const step of steps) {
      taken++;
      yield step;
    }
  })();
  const stop = pace(counted, () => assert.fail('no seed of this can end'));
  while (taken === 0) await new Promise((resolve) => setImmediate(resolve));
  stop();
  const then = taken;
  // Behind the turn that was planned before.
  await new Promise((resolve) => setTimeout(resolve, 1));
  assert.equal(taken, then);
});

test('the last report is of all seeds', async () => {
  const short = { ...arena, clock: { ...arena.clock, measured: () => ({ from: 1, until: 3 }) } };
  const seeds = await new Promise((resolve) => {
    pace(measuring(short, [scenario], 4), ([longRun]) => {
      if (longRun?.seeds === 4) resolve(4);
    });
  });
  assert.equal(seeds, 4);
});
