/** The measures of a run in stretches of equal length, one following another. */
import { begin, measuresOf } from './execute.ts';
import type { Scenario } from './scenario.ts';
import type { Simulation } from './simulation.ts';

/** So many stretches of so many seconds (or steps), from this moment on. */
export interface Stretches {
  readonly from: number;
  readonly length: number;
  readonly count: number;
}

/** By measure, its value in each stretch; NaN where there was nothing to measure. */
export function measuresOfStretches(
  simulation: Simulation,
  scenario: Scenario,
  { from, length, count }: Stretches,
): Readonly<Record<string, readonly number[]>> {
  const { simulator, tally } = begin(simulation, scenario, null, false);
  if (from > 0) simulator.run(from);
  const series = Object.fromEntries(Object.keys(simulation.measures).map((name): [string, number[]] => [name, []]));
  for (let stretch = 1; stretch <= count; stretch++) {
    const until = from + stretch * length;
    // What happens at time 0 belongs to the first stretch.
    if (simulator.now > 0) tally.start(simulator.now);
    simulator.run(until);
    tally.finish(until);
    for (const [name, value] of Object.entries(measuresOf(simulation, tally, scenario))) series[name]?.push(value);
  }
  return series;
}
