import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveScenario, sweep } from '@under-load/engine';
import type { Scenario, Simulation } from '@under-load/engine';
import { measurementAt, seedsOf, silences } from '../../components/simulation/figure/swept.ts';
import type { Swept } from '../../components/simulation/figure/swept.ts';
import arena from '../../simulations/lb-arena/index.ts';
import { sweeping } from './sweeping.ts';

const short: Simulation = { ...arena, clock: { ...arena.clock, measured: () => ({ from: 1, until: 8 }) } };
const at = (arrivalRate: number): Scenario =>
  resolveScenario(arena, { text: `policy=random&servers=2&arrivalRate=${arrivalRate}` }).scenario;
const rates = [64, 128, 256, 330, 400];
const fine = [64, 128, 192, 256, 310, 330, 400];
const lane = { points: rates.map(at), fine: fine.map(at) };

function all(simulation: Simulation): Swept[] {
  return [...sweeping(simulation, { lanes: [lane], seeds: 3 })].filter((each) => each !== null);
}

test('what is drawn is what a sweep of the engine gives', () => {
  const last = all(short).at(-1);
  const options = { parameter: 'arrivalRate', values: rates, seeds: 3 };
  const expected = sweep(short, at(64), options).map(({ study }) => study.measures['meanLatency']?.value ?? NaN);
  for (const [i, value] of expected.entries()) {
    const measured = measurementAt(last?.lanes[0]?.points[i], 'meanLatency')?.value ?? NaN;
    assert.ok(Math.abs(measured / value - 1) < 1e-4, `at ${rates[i]} /s: ${measured}, not ${value}`);
  }
});

test('theory is there first, then each value in turn, and the progress ends at its end', () => {
  const told = all(short);
  assert.ok(told[0]?.lanes[0]?.points.every((point) => point === null));
  assert.equal(told[0]?.lanes[0]?.theory.length, fine.length);
  assert.equal(told[1]?.lanes[0]?.points.filter((point) => point !== null).length, 1);
  assert.ok(told.every(({ done }, i) => i === 0 || done > (told[i - 1]?.done ?? 0)));
  const last = told.at(-1);
  assert.equal(last?.done, last?.of);
  assert.equal(seedsOf(last ?? null), 3);
});

test('theory is silent from where work arrives faster than it can be done', () => {
  const [first] = all(short);
  const silent = silences(first?.lanes ?? [], 'meanLatency');
  assert.equal(silent.length, 1, 'twice as much and a little too much are one stretch');
  // Two servers of 6.25 ms take 320 requests a second.
  assert.deepEqual([fine[silent[0]?.from ?? -1], fine[silent[0]?.to ?? -1]], [330, 400]);
});

test('a value that cannot be run says why and leaves the others whole', () => {
  const broken: Simulation = {
    ...short,
    build: (world, values) => {
      if ((values['arrivalRate'] as unknown) === 128) throw new Error('no such rate');
      return short.build(world, values);
    },
  };
  const points = all(broken).at(-1)?.lanes[0]?.points ?? [];
  assert.deepEqual(points[1], { fault: 'no such rate' });
  assert.ok(points.every((point, i) => i === 1 || measurementAt(point, 'meanLatency')));
});
