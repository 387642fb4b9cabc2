/** Every formula against the model, for each rule and each failure, near and far, with and without lag. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement, resolveScenario, study, valueOf } from '@under-load/engine';
import simulation from './index.ts';

const SEEDS = 100;

test('what is lost, what is stale, what is kept unheard and what is refused', () => {
  let judged = 0;
  for (const text of [
    'writeRate=500&lag=200&keys=100&readRate=200',
    'writeRate=100&lag=20&fails=region&keys=20&readRate=100',
    'writeRate=100&lag=300&rule=near&fails=region&keys=50&readRate=100',
    'writeRate=200&lag=0&rule=near&fails=region&farTrip=300&keys=20&readRate=100',
    'writeRate=100&rule=far&farTrip=200&keys=50&readRate=100',
  ]) {
    const { scenario, problems } = resolveScenario(simulation, { text });
    assert.deepEqual(problems, []);
    const { measures, theory } = study(simulation, scenario, { seeds: SEEDS });
    for (const measure of ['lost', 'stale', 'unheard', 'refused']) {
      const expected = valueOf(theory[measure]!);
      if (expected === 0) assert.equal(measures[measure]!.value, 0, `${text}: ${measure}`);
      else {
        assert.equal(disagreement(measures[measure]!, expected, { relative: 0.03 }), null, `${text}: ${measure}`);
        judged++;
      }
    }
  }
  assert.ok(judged >= 14);
});
