/** The full table: every side, every placement, short and long cuts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement, resolveScenario, study, valueOf } from '@under-load/engine';
import simulation from './index.ts';

const SEEDS = 60;

function measured(text: string, seeds = SEEDS) {
  const { scenario, problems } = resolveScenario(simulation, { text });
  assert.deepEqual(problems, []);
  return study(simulation, scenario, { seeds });
}

// Not judged together: all placements are asked the same, so what one study is off by, its neighbours are too.
test('refused and stale shares, whatever is cut off and wherever the replicas stand', () => {
  for (const placement of ['1-1-1', '3-1-1', '1-3-1', '1-1-3', '2-2-1'])
    for (const isolated of ['A', 'B', 'C']) {
      const where = `placement=${placement}&isolated=${isolated}&partition=120`;
      const text = `${where}&requestRate=0.5`;
      const { measures, theory } = measured(text, 20);
      assert.equal(disagreement(measures['refused']!, valueOf(theory['refused']!), { absolute: 0.005 }), null, text);
    }
  // Which site the writer is at depends on who has the majority.
  for (const placement of ['1-1-1', '1-3-1'])
    for (const isolated of ['A', 'B', 'C']) {
      const text = `mode=ap&placement=${placement}&isolated=${isolated}&partition=120`;
      const { measures, theory } = measured(text);
      assert.equal(disagreement(measures['stale']!, valueOf(theory['stale']!), { absolute: 0.02 }), null, text);
    }
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
    ] as const) {
      const text = `mode=${mode}&writer=${writer}&writeRate=${writeRate}&partition=${partition}`;
      // A third of the tolerance takes about a hundred seeds where one write comes in a short cut.
      const { measures, theory } = measured(text, 120);
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
