/** Conflicts and losses against the formulas, with and without cuts; and that nobody but the clock's rule loses a write. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement, resolveScenario, study, valueOf } from '@under-load/engine';
import simulation from './index.ts';

const SEEDS = 60;

test('who meets whom and what is dropped, over cuts, rates, delays and clocks', () => {
  let judged = 0;
  for (const text of [
    'cut=0.5&delay=100',
    'cut=2&delay=100&keys=20',
    'cut=1&delay=900&keys=10',
    'cut=5&delay=10&keys=50',
    'delay=300&keys=10',
    'delay=100&keys=5&skew=60',
  ])
    for (const resolver of ['last-write-wins', 'version-vectors', 'counter', 'or-set']) {
      const { scenario, problems } = resolveScenario(simulation, { text: `${text}&resolver=${resolver}` });
      assert.deepEqual(problems, []);
      const { measures, theory } = study(simulation, scenario, { seeds: SEEDS });
      for (const measure of ['conflicts', 'lost', 'lostAtB']) {
        const prediction = theory[measure]!;
        if ('silent' in prediction) continue;
        const expected = valueOf(prediction);
        if (expected === 0) assert.equal(measures[measure]!.value, 0, `${text}, ${resolver}: ${measure}`);
        else {
          const problem = disagreement(measures[measure]!, expected, { relative: 0.05 });
          assert.equal(problem, null, `${text}, ${resolver}: ${measure}`);
          judged++;
        }
      }
    }
  assert.ok(judged >= 30, `${judged}`);
});
