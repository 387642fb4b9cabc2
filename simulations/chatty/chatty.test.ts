import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreement, resolveScenario, run, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';

const { scenarioOf, studied, onEverySeed } = proving(simulation);

const STYLES = ['one-by-one', 'all-at-once', 'together', 'company'] as const;

test('an operation alone takes its calls, their bytes and their work', () => {
  const times = [
    ['rtt=1', 0.056, 0.00584],
    ['rtt=40', 0.836, 0.04484],
    ['rtt=150', 3.036, 0.15484],
  ] as const;
  for (const [text, oneByOne, together] of times)
    for (const [style, time] of [
      ['one-by-one', oneByOne],
      ['together', together],
    ] as const) {
      const { measures, theory } = studied(`${text}&itemTime=0&arrivalRate=1&style=${style}`, 2);
      assert.ok(Math.abs(measures['meanLatency']!.value / time - 1) < 1e-9, `${text}: ${style}`);
      assert.ok(Math.abs(valueOf(theory['meanLatency']!) / time - 1) < 1e-9, `${text}: ${style}`);
    }
});

test('the service can do 363.6 operations a second call by call, and 2,667 in one call each', () => {
  // cores ÷ (calls × work): the load is 1 there.
  for (const [style, most] of [
    ['one-by-one', 8 / 0.022],
    ['together', 8 / 0.003],
  ] as const) {
    const cpu = (rate: number) =>
      valueOf(simulation.theory!(scenarioOf(`style=${style}&arrivalRate=${rate}`).parameters as never)['cpu']!);
    assert.ok(Math.abs(cpu(most / 2) - 0.5) < 1e-9);
    assert.ok(Number.isNaN(cpu(1.001 * most)));
  }
});

test('a batch of B fills in (B − 1)/2λ, on average', () => {
  for (const batchSize of [7, 10, 11]) {
    const { measures, theory } = studied(`style=company&items=1&arrivalRate=100&batchSize=${batchSize}`, 20);
    for (const measure of ['meanAdded', 'callsPerSecond'])
      assert.equal(disagreement(measures[measure]!, valueOf(theory[measure]!), { relative: 0.03 }), null, measure);
  }
});

test('nobody waits for company longer than told', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 200 }), (batchSize, linger) => {
      const set = { style: 'company', items: 1, arrivalRate: 100, batchSize, linger };
      const { tally } = run(simulation, resolveScenario(simulation, { set }).scenario);
      assert.ok((tally.samples['company']?.max ?? 0) <= (linger / 1000) * (1 + 1e-9));
      assert.ok(tally.counts['answers']! > 0);
    }),
    { numRuns: 25, seed: 1 },
  );
});

test('demand is the same in every style', () => {
  const hashes = STYLES.map((style) => run(simulation, scenarioOf(`style=${style}`)).demandHash);
  assert.equal(new Set(hashes).size, 1);
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(2);
  holds('twenty-items', 'meanLatency', (oneByOne, together) => oneByOne! > 15 * together!);
  holds('twenty-items', 'cpu', (oneByOne) => oneByOne! < 0.05);
  holds('lan', 'meanLatency', (oneByOne) => oneByOne! < 0.07);
  holds('all-at-once', 'cpu', (oneByOne, atOnce, together) => oneByOne! > 0.8 && atOnce! > 0.8 && together! < 0.2);
  holds('all-at-once', 'meanLatency', (oneByOne, atOnce, together) => oneByOne! > atOnce! && atOnce! > together!);
  holds('too-much-company', 'meanAdded', (alone, ten, hundred) => alone! === 0 && ten! < 0.05 && hundred! > 0.4);
});
