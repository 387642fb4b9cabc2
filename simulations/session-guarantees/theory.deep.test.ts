/** Every formula against the sessions, with seeds enough for one part in a hundred of all sessions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement, resolveScenario, study, valueOf } from '@under-load/engine';
import simulation from './index.ts';

const ROWS = [
  ['writeRate=1', ['ownWriteMissed', 'readBackwards', 'addedWait']],
  ['writeRate=5&near=0.5&gap=1', ['readBackwards']],
  ['writeRate=0.3&far=6&gap=2', ['readBackwards']],
  ['lagModel=exponential&writeRate=0&near=1&far=1&gap=0.5', ['ownWriteMissed']],
  ['lagModel=exponential&writeRate=0&near=1&far=1&gap=3', ['ownWriteMissed']],
  ['lagModel=exponential&writeRate=0&near=1&far=3&gap=0.5', ['ownWriteMissed']],
  ['routing=token', ['ownWriteMissed', 'readBackwards', 'addedWait']],
  ['routing=token&writeRate=3&near=1&far=4', ['addedWait']],
  ['routing=sticky', ['ownWriteMissed', 'readBackwards']],
] as const;

test('measured beside theory', () => {
  for (const [text, names] of ROWS) {
    const { scenario, problems } = resolveScenario(simulation, { preset: 'random', text });
    assert.deepEqual(problems, []);
    const { measures, theory } = study(simulation, scenario, { seeds: 100 });
    for (const name of names)
      assert.equal(
        disagreement(measures[name]!, valueOf(theory[name]!), { relative: 0.01, absolute: 0.01 }),
        null,
        `${text}: ${name}`,
      );
  }
});
