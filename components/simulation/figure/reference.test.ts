import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { branch, resolveLanes } from '@under-load/engine';
import type { Scenario, Simulation } from '@under-load/engine';
import { declaredScenarios, simulations } from '../../../simulations/any-scenario.ts';
import { referenceText } from './reference.ts';
import type { Scenarios } from './reference.ts';

/** What the command line makes of a text that names no scenario, in its first lanes. */
function readBack(simulation: Simulation, text: string, lanes: number): Scenario[] {
  const resolved = resolveLanes(simulation, { text });
  assert.deepEqual(resolved.problems, [], text);
  return resolved.lanes.slice(0, lanes).map(({ scenario }) => scenario);
}

/** Any lane of any preset, on any seed, perhaps with something done to it. */
function anyLane(simulation: Simulation): fc.Arbitrary<Scenario> {
  const [action] = Object.keys(simulation.actions ?? {});
  const at = fc.double({ min: 0, max: 1e4, noNaN: true });
  return fc
    .record({ declared: fc.constantFrom(...declaredScenarios(simulation)), seed: fc.integer({ min: 1, max: 99 }), at })
    .map(({ declared, seed, at }) => {
      const scenario = { ...declared, seed };
      return action === undefined || seed > 50 ? scenario : branch(scenario, { action, thing: 'server 1', at });
    });
}

for (const simulation of simulations)
  test(`${simulation.id}: runs as text are these runs, whichever scenario the simulation starts from`, () => {
    for (const declared of declaredScenarios(simulation))
      for (const scenario of [declared, { ...declared, seed: 1 }])
        assert.deepEqual(readBack(simulation, referenceText(simulation, [scenario]), 1), [scenario]);
    fc.assert(
      fc.property(fc.array(anyLane(simulation), { minLength: 2, maxLength: 4 }), (scenarios) => {
        const text = referenceText(simulation, scenarios as unknown as Scenarios);
        assert.deepEqual(readBack(simulation, text, Infinity), scenarios);
      }),
    );
  });

test('lanes that are all alike are still as many', () => {
  for (const simulation of simulations) {
    const [scenario] = declaredScenarios(simulation) as [Scenario];
    assert.equal(readBack(simulation, referenceText(simulation, [scenario, scenario, scenario]), Infinity).length, 3);
  }
});
