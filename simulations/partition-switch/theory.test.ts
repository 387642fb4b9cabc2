/** What is measured against what can be said beforehand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement, resolveScenario, study, valueOf } from '@under-load/engine';
import simulation from './index.ts';

function compare(text: string, seeds: number, measure: string, absolute: number, expected?: number): void {
  const { scenario, problems } = resolveScenario(simulation, { text });
  assert.deepEqual(problems, []);
  const { measures, theory } = study(simulation, scenario, { seeds });
  const value = valueOf(theory[measure]!);
  if (expected !== undefined) assert.ok(Math.abs(value - expected) < 5e-5, `the formula gives ${value}`);
  assert.equal(disagreement(measures[measure]!, value, { absolute }), null);
}

test('refused: the clients of a side without a majority, for as long as the cut lasts', () => {
  compare('mode=cp', 12, 'refused', 0.003, 0.06);
  compare('mode=cp&placement=3-1-1', 12, 'refused', 0.003, 0.04);
});

test('stale: a read is old once a write has come since the cut began', () => {
  // Shares of a cut vary by about 0.3 from cut to cut, whatever the rate of reads.
  compare('mode=ap', 40, 'stale', 0.02, 0.6833);
});

test('a write takes as long as the slowest confirmation it waits for', () => {
  for (const [acknowledgements, seconds] of [
    ['one', 0.0005],
    ['majority', 0.07],
    ['all', 0.15],
  ] as const) {
    const text = `partition=0&writeRate=0.5&acknowledgements=${acknowledgements}`;
    const { measures, theory } = study(simulation, resolveScenario(simulation, { text }).scenario, { seeds: 2 });
    assert.equal(valueOf(theory['writeLatency']!), seconds);
    for (const measured of measures['writeLatency']!.perSeed) assert.ok(Math.abs(measured - seconds) < 1e-9);
  }
});

test('a writer without a majority is refused for as long as the cut lasts', () => {
  compare('mode=cp&writer=minority&requestRate=0.1&writeRate=0.2', 12, 'writesRefused', 0.005, 0.1);
});

test('a read that finds nothing new takes one round: to the nearest majority, or within the site', () => {
  compare('mode=ap', 2, 'readLatency', 1e-9, 0.0005);
  // 70 ms for the six in ten at A and the quarter at B, 150 ms for the rest.
  compare('mode=cp&partition=0&writeRate=0', 20, 'readLatency', 0.001, 0.082);
});
