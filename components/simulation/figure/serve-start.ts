/** Where a figure starts, made at build from what its author asked for. */
import { resolveLanes, sameValue } from '@under-load/engine';
import type { Lane, Parameter, ParameterValue, Problem, Simulation } from '@under-load/engine';
import { choosePreset } from './choose-preset.ts';
import { labelled } from './lanes.ts';
import type { Served, ServedLane } from './served.ts';

export function serveStart(
  simulation: Simulation,
  { preset, set }: Pick<Served, 'preset' | 'set'>,
): { readonly start: Served['start']; readonly lanes: readonly Lane[]; readonly problems: readonly Problem[] } {
  const resolved = resolveLanes(simulation, { preset, text: set });
  const chosen = choosePreset(simulation, resolved.preset);
  const lanes = labelled(simulation, resolved.lanes, chosen);
  return {
    start: { preset: chosen, lanes: lanes.map((lane) => served(simulation, lane)) },
    lanes,
    problems: resolved.problems,
  };
}

function served({ parameters }: Simulation, { label, scenario }: Lane): ServedLane {
  const { seed, interventions } = scenario;
  const differing = Object.entries<Parameter>(parameters).flatMap(([name, parameter]) => {
    const value = scenario.parameters[name] as ParameterValue;
    return sameValue(parameter, value, parameter.default) ? [] : [[name, value] as const];
  });
  return { label, set: Object.fromEntries(differing), seed, interventions };
}
