/** The point of each preset, on every one of seeds 1..k: a figure must not depend on the seed it happens to show. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveLanes, study } from '@under-load/engine';
import simulation from './index.ts';
import type { presets } from './presets.ts';

const SEEDS = 3;

/** For each lane of a preset, what its measures came to on every seed. */
function lanesOf(preset: keyof typeof presets) {
  const { lanes, problems } = resolveLanes(simulation, { preset });
  assert.deepEqual(problems, []);
  return lanes.map(({ scenario }) => {
    const { measures } = study(simulation, scenario, { seeds: SEEDS });
    return (name: string) => measures[name]!.perSeed;
  });
}

const all = (values: readonly number[], holds: (value: number) => boolean) => {
  assert.equal(values.length, SEEDS);
  assert.ok(values.every(holds), values.join(', '));
};
const equal = (values: readonly number[], to: number) => all(values, (value) => value === to);

test('switch: one system refuses and is never stale, the other answers and mostly is', () => {
  const [refuse, answer] = lanesOf('switch');
  all(refuse!('refused'), (share) => share > 0.05 && share < 0.07);
  equal(refuse!('stale'), 0);
  equal(refuse!('linearizable'), 1);
  equal(answer!('refused'), 0);
  all(answer!('stale'), (share) => share > 0.5);
  equal(answer!('linearizable'), 0);
});

test('no-cut: nobody is refused, and to answer from here is far faster but not linearizable', () => {
  const [refuse, fallBack, answer] = lanesOf('no-cut');
  for (const lane of [refuse, fallBack, answer]) equal(lane!('refused'), 0);
  equal(refuse!('linearizable'), 1);
  equal(fallBack!('linearizable'), 1);
  equal(answer!('linearizable'), 0);
  all(answer!('staleAll'), (share) => share > 0 && share < 0.03);
  all(answer!('readLatency'), (seconds) => seconds < 0.001);
  all(refuse!('readLatency'), (seconds) => seconds > 0.05);
});

test('cut-off-writer: writes are refused, or the majority falls behind', () => {
  const [refuse, answer] = lanesOf('cut-off-writer');
  all(refuse!('writesRefused'), (share) => share > 0.07 && share < 0.13);
  equal(refuse!('linearizable'), 1);
  equal(answer!('writesRefused'), 0);
  all(answer!('stale'), (share) => share > 0.5);
});

test('majority-at-a: fewer are refused than with a majority elsewhere', () => {
  const [refuse] = lanesOf('switch');
  const [moved] = lanesOf('majority-at-a');
  for (const [seed, share] of moved!('refused').entries()) assert.ok(share < 0.8 * refuse!('refused')[seed]!);
  equal(moved!('linearizable'), 1);
});

test('one-confirmation: a write done too soon is missed, without any cut', () => {
  const [only] = lanesOf('one-confirmation');
  equal(only!('linearizable'), 0);
  all(only!('staleAll'), (share) => share > 0.01);
});
