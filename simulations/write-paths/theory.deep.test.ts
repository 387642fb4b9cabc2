/**
 * The long oracles: a table of scenarios. Its rows share the seeds’ arrivals, so their z scores are not independent and are not
 * judged together.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement, resolveScenario, study, valueOf } from '@under-load/engine';
import simulation from './index.ts';

const MEASURES = ['updatesLost', 'keysLost', 'writeLatency', 'oldPut', 'databaseWrites', 'writesFailed'];
const TOLERANCE: Record<string, number> = { updatesLost: 0.06, keysLost: 0.06, writesFailed: 0.06, oldPut: 0.06 };

const TABLE = [
  ['path=behind&flushEvery=0.1', 96],
  ['path=behind&flushEvery=0.4&keys=50', 96],
  ['path=behind&writeRate=50&keys=2&flushEvery=0.2', 64],
  ['path=behind&coalesce=false&crash=false', 24],
  ['path=through&writeRate=40', 64],
  ['path=through&crash=false&writeRate=60', 64],
  ['path=aside&keys=1&pause=60&writeRate=8&readRate=40&crash=false', 24],
  ['path=aside&keys=1&pause=20&writeRate=20&readRate=20&crash=false', 24],
  ['path=both&keys=1&pause=60&writeRate=8&crash=false', 24],
  ['path=both&keys=2&pause=100&writeRate=40&crash=false', 24],
] as const;

test('what is measured is what the formulas say', () => {
  let judged = 0;
  for (const [text, seeds] of TABLE) {
    const { scenario, problems } = resolveScenario(simulation, { text });
    assert.deepEqual(problems, []);
    const { measures, theory } = study(simulation, scenario, { seeds });
    for (const measure of MEASURES) {
      const expected = valueOf(theory[measure]!);
      const spread = new Set(measures[measure]!.perSeed).size > 1;
      if (Number.isNaN(expected) || !spread) continue;
      const relative = TOLERANCE[measure] ?? 0.02;
      assert.equal(disagreement(measures[measure]!, expected, { relative }), null, `${text}: ${measure}`);
      judged++;
    }
  }
  assert.ok(judged >= 20);
});
