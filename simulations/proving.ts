/** What the tests of simulations share: a scenario from its text, its study beside theory, the point of a preset. */
import assert from 'node:assert/strict';
import { disagreement, resolveLanes, resolveScenario, study, valueOf } from '@under-load/engine';
import type { Scenario, Simulation, Study } from '@under-load/engine';

export interface Proving {
  /** Fails where a value had to be replaced. */
  readonly scenarioOf: (text: string) => Scenario;
  /** Over seeds 1 to `seeds`. */
  readonly studied: (text: string, seeds: number) => Study;
  /** By the rule of STATISTICS.md, within a share of what theory says. */
  readonly agrees: (text: string, measure: string, relative: number, seeds: number) => void;
  /** Judges a point by one measure of every lane of a preset, on each seed alone. */
  readonly onEverySeed: (
    seeds: number,
  ) => (preset: string, measure: string, point: (...lanes: number[]) => boolean) => void;
}

export function proving(simulation: Simulation): Proving {
  const scenarioOf = (text: string): Scenario => {
    const { scenario, problems } = resolveScenario(simulation, { text });
    assert.deepEqual(problems, []);
    return scenario;
  };
  const studied = (text: string, seeds: number): Study => study(simulation, scenarioOf(text), { seeds });
  return {
    scenarioOf,
    studied,
    agrees(text, measure, relative, seeds) {
      const { measures, theory } = studied(text, seeds);
      const problem = disagreement(measures[measure]!, valueOf(theory[measure]!), { relative });
      assert.equal(problem, null, `${text}: ${measure}`);
    },
    onEverySeed: (seeds) => (preset, measure, point) => {
      const lanes = resolveLanes(simulation, { preset }).lanes.map(
        ({ scenario }) => study(simulation, scenario, { seeds }).measures[measure]!.perSeed,
      );
      for (let seed = 0; seed < seeds; seed++)
        assert.ok(
          point(...lanes.map((perSeed) => perSeed[seed]!)),
          `${preset}, ${measure}, seed ${seed + 1}: ${JSON.stringify(lanes)}`,
        );
    },
  };
}
