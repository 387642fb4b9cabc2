/** Scenarios of every simulation for property tests: any preset and lane, any seed, anything done to it at any time. */
import fc from 'fast-check';
import { branch, resolveLanes, run } from '@under-load/engine';
import type { Intervention, Scenario, Simulation } from '@under-load/engine';
import { loadSimulation, simulationIds } from '../scripts/simulate/load-simulation.ts';

export const simulations: readonly Simulation[] = await Promise.all(simulationIds().map((id) => loadSimulation(id)));

/** Every lane of every preset, as it is declared. */
export function declaredScenarios(simulation: Simulation): Scenario[] {
  return Object.keys(simulation.scenarios).flatMap((preset) =>
    resolveLanes(simulation, { preset }).lanes.map(({ scenario }) => scenario),
  );
}

/** A share of the watched window, for moments in it. */
export const anyShare = fc.double({ min: 0, max: 1, noNaN: true });

/** Something a reader might do to some thing of the scene, somewhere in the window or in the run before it. */
export function anyIntervention(simulation: Simulation, scenario: Scenario): fc.Arbitrary<Intervention> {
  const { scene, window } = run(simulation, scenario);
  const actions = Object.entries(simulation.actions ?? {});
  const things = scene.things.flatMap(({ id, role }) =>
    actions
      .filter(([, { roles }]) => roles.includes(role))
      .map(([action, { value }]) => ({ thing: id, action, value })),
  );
  // What has no actions is tried with one that nothing can do.
  const target = things.length
    ? fc.constantFrom(...things)
    : fc.constant({ thing: 'nothing', action: 'none', value: undefined });
  return fc
    .record({ target, at: anyShare, amount: anyShare })
    .map(({ target: { thing, action, value }, at, amount }) => ({
      action,
      thing,
      at: at * window.until,
      ...(value ? { value: value.min + amount * (value.max - value.min) } : {}),
    }));
}

export function anyScenario(simulation: Simulation): fc.Arbitrary<Scenario> {
  return fc
    .record({ scenario: fc.constantFrom(...declaredScenarios(simulation)), seed: fc.integer({ min: 1, max: 99 }) })
    .map(({ scenario, seed }) => ({ ...scenario, seed }))
    .chain((scenario) =>
      fc.array(anyIntervention(simulation, scenario), { maxLength: 3 }).map((done) => done.reduce(branch, scenario)),
    );
}
