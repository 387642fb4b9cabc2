import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveScenario } from '@under-load/engine';
import type { World } from '@under-load/engine';
import arena from '../../simulations/lb-arena/index.ts';
import { measuring } from './measuring.ts';
import { pace } from './pace.ts';

const { scenario } = resolveScenario(arena);
const endless = { ...arena, clock: { ...arena.clock, measured: () => ({ from: 1, until: 1e12 }) } };

test('a measurement is left within a seed', ({ mock }) => {
  const planned: (() => void)[] = [];
  mock.method(globalThis, 'setTimeout', (then: () => void) => planned.push(then));
  const steps = measuring(endless, [scenario, scenario], 1);
  for (let i = 0; i < 3; i++) assert.deepEqual(steps.next(), { done: false, value: null });
  let taken = 0;
  const counted = (function* () {
    for (const step of steps) {
      taken++;
      yield step;
    }
  })();
  /** How many steps are taken in what was planned for later. */
  const turn = (): number => {
    const before = taken;
    for (const then of planned.splice(0)) then();
    return taken - before;
  };
  const stop = pace(counted, () => assert.fail('no seed of this can end'), assert.fail);
  assert.ok(turn() > 0);
  assert.ok(turn() > 0);
  stop();
  assert.equal(turn(), 0);
});

test('the last report is of all seeds', async () => {
  const short = { ...arena, clock: { ...arena.clock, measured: () => ({ from: 1, until: 3 }) } };
  const seeds = await new Promise((resolve, reject) => {
    pace(
      measuring(short, [scenario], 4),
      ([longRun]) => {
        if (longRun?.seeds === 4) resolve(4);
      },
      reject,
    );
  });
  assert.equal(seeds, 4);
});

test('a model that cannot go on says why, and no more is asked of it', async () => {
  const broken = {
    ...arena,
    build: (world: World) => {
      world.simulator.at(2, () => {
        throw new Error('out of room');
      });
      return arena.build(world, scenario.parameters as never);
    },
  };
  const why = await new Promise((resolve, reject) => {
    pace(measuring(broken, [scenario], 2), () => reject(new Error('there is nothing to report')), resolve);
  });
  assert.match(String(why), /out of room/);
});
