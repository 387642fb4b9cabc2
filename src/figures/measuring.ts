/** Measures the lanes of a figure seed by seed, all lanes one seed at a time, so that their difference narrows at once. */
import type { Scenario, Simulation, Study } from '@under-load/engine';
import { studySlices } from '@under-load/engine';
import type { LongRun } from '../../components/simulation/figure/long-run.ts';
import { longRunOf } from '../../components/simulation/figure/long-run.ts';

/** A step for each seed, with the long runs so far, and steps of null between: where it may be stopped within a seed. */
export function* measuring(
  simulation: Simulation,
  scenarios: readonly Scenario[],
  seeds: number,
): Generator<LongRun[] | null, void> {
  const lanes = scenarios.map((scenario) => studySlices(simulation, scenario, { seeds }));
  for (;;) {
    const studies: Study[] = [];
    for (const lane of lanes) {
      let step = lane.next();
      for (; !step.done && step.value === null; step = lane.next()) yield null;
      if (!step.done && step.value) studies.push(step.value);
    }
    if (studies.length < lanes.length) return;
    yield studies.map((study) => longRunOf(simulation, study));
  }
}
