/** The full table: every side, every placement, short and long cuts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement, jointDisagreement, resolveScenario, study, valueOf, zScore } from '@under-load/engine';
import simulation from './index.ts';

const SEEDS = 60;

function measured(text: string) {
  const { scenario, problems } = resolveScenario(simulation, { text });
  assert.deepEqual(problems, []);
  return study(simulation, scenario, { seeds: SEEDS });
}

test('refused and stale shares, whatever is cut off and wherever the replicas stand', () => {
  const scores: number[] = [];
  for (const placement of ['1-1-1', '3-1-1', '1-3-1', '1-1-3', '2-2-1'])
    for (const isolated of ['A', 'B', 'C']) {
      const where = `placement=${placement}&isolated=${isolated}&partition=120`;
      for (const [text, measure, absolute] of [
        [`${where}&requestRate=0.5`, 'refused', 0.005],
        [`${where}&mode=ap`, 'stale', 0.02],
      ] as const) {
        const { measures, theory } = measured(text);
        const expected = valueOf(theory[measure]!);
        assert.equal(disagreement(measures[measure]!, expected, { absolute }), null, `${measure} of ${text}`);
        scores.push(zScore(measures[measure]!, expected));
      }
    }
  assert.equal(jointDisagreement(scores), null);
});

test('stale: one write, three, ten expected in a cut', () => {
  for (const [writeRate, partition, expected] of [
    [0.05, 20, 0.3679],
    [0.05, 60, 0.6833],
    [0.1, 100, 0.9],
  ] as const)
    for (const [mode, writer] of [
      ['ap', 'majority'],
      ['ap', 'minority'],
      ['fallback', 'majority'],
    ] as const) {
      const text = `mode=${mode}&writer=${writer}&writeRate=${writeRate}&partition=${partition}`;
      const { measures, theory } = measured(text);
      const value = valueOf(theory['stale']!);
      assert.ok(Math.abs(value - expected) < 5e-5, `the formula gives ${value}`);
      assert.equal(disagreement(measures['stale']!, value, { absolute: 0.02 }), null, text);
    }
});

test('the time of a write, through cuts, in every mode', () => {
  for (const mode of ['cp', 'fallback', 'ap'])
    for (const acknowledgements of ['one', 'majority', 'all'])
      for (const writer of ['majority', 'minority']) {
        const text = `mode=${mode}&acknowledgements=${acknowledgements}&writer=${writer}&writeRate=0.2`;
        const { measures, theory } = measured(text);
        // What a mode with long waits takes on average depends on how many writes fell into the cuts.
        const absolute = mode === 'fallback' ? 0.01 : 0.001;
        const problem = disagreement(measures['writeLatency']!, valueOf(theory['writeLatency']!), { absolute });
        assert.equal(problem, null, text);
      }
});
