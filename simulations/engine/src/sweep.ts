/**
 * How measures change along one parameter: the same study at each of its values, seed by seed.
 *
 * All points meet the same seeds, so that what is luck moves neighbours alike and the curve is smoother than its intervals
 * say; `pairedDifference` of two points has an interval of its own.
 */
import { EngineError } from './error.ts';
import { allowedValues, checkParameter } from './parameter-value.ts';
import type { Parameter, ParameterValue } from './parameters.ts';
import type { Scenario } from './scenario.ts';
import type { Simulation } from './simulation.ts';
import { studySlices } from './study.ts';
import type { Study, StudyOptions } from './study.ts';

/** Which parameter takes which values, and how many seeds each point gets. */
export interface SweepOptions extends StudyOptions {
  readonly parameter: string;
  readonly values: readonly ParameterValue[];
}

/** One value of the swept parameter, and what the scenario does under it. */
export interface SweepPoint {
  readonly value: ParameterValue;
  readonly study: Study;
}

/** The points of a sweep, in the order of its values, all over the same seeds. */
export function sweep(simulation: Simulation, scenario: Scenario, options: SweepOptions): readonly SweepPoint[] {
  let last: readonly SweepPoint[] = [];
  for (const progress of sweepSlices(simulation, scenario, options)) if (progress) last = progress;
  return last;
}

/**
 * The same, progressively: each step is all points with one more seed, or null for a pause within. So a rough curve is there
 * early and settles. Throws an `EngineError` for a parameter that is none or is a list, and for values it does not take.
 */
export function* sweepSlices(
  simulation: Simulation,
  scenario: Scenario,
  { parameter, values, ...options }: SweepOptions,
): Generator<readonly SweepPoint[] | null, void> {
  const scenarios = values.map((value) => scenarioAt(simulation, scenario, parameter, value));
  const studies = scenarios.map((each) => studySlices(simulation, each, options));
  for (;;) {
    const points: SweepPoint[] = [];
    for (const [place, slices] of studies.entries()) {
      const study = yield* nextStudy(slices);
      if (study) points.push({ value: scenarios[place]?.parameters[parameter] as ParameterValue, study });
    }
    if (points.length === 0) return;
    yield points;
  }
}

function* nextStudy(slices: Generator<Study | null, void>): Generator<null, Study | null> {
  for (;;) {
    const slice = slices.next();
    if (slice.done) return null;
    if (slice.value) return slice.value;
    yield null;
  }
}

function scenarioAt(simulation: Simulation, scenario: Scenario, name: string, value: ParameterValue): Scenario {
  const parameter: Parameter | undefined = simulation.parameters[name];
  const what = `a sweep of "${name}" in simulation "${simulation.id}"`;
  if (!parameter || parameter.kind === 'list') {
    const sweepable = Object.keys(simulation.parameters).filter((each) => simulation.parameters[each]?.kind !== 'list');
    throw new EngineError({ what, fix: `sweep one of ${sweepable.join(', ')}` });
  }
  const checked = checkParameter(name, parameter, value, scenario.parameters);
  if (checked.problems[0])
    throw new EngineError({
      what: `${what} to ${checked.problems[0].found}`,
      fix: `allowed is ${allowedValues(parameter, scenario.parameters)}`,
    });
  return { ...scenario, parameters: { ...scenario.parameters, [name]: checked.value } };
}
