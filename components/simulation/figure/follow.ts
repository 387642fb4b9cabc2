/** Acts that need what is said of a simulation: its scenarios. They are fetched with it. */
import { resolveLanes } from '@under-load/engine';
import type { Simulation } from '@under-load/engine';
import { choosePreset } from './choose-preset.ts';
import { labelled } from './lanes.ts';
import { onlyIfRecorded } from './link-item.ts';
import { readLink } from './link.ts';
import type { Served } from './served.ts';
import type { Act } from './state.ts';

/** Whatever the address says; only the speed stays. */
export function follow(simulation: Simulation, served: Served, text: string): Act {
  const { preset: name, lanes, item: asked, ...linked } = readLink(simulation, served, text);
  const preset = choosePreset(simulation, name);
  const known = asked && onlyIfRecorded(simulation, lanes, asked);
  return ({ speed }) => ({
    ...linked,
    ...{ preset, speed, playing: false, chosen: null, item: known?.item ?? null },
    problems: known?.problem ? [...linked.problems, known.problem] : linked.problems,
    lanes: labelled(simulation, lanes, preset),
  });
}

export function takePreset(simulation: Simulation, name: string): Act {
  const preset = choosePreset(simulation, name);
  const lanes = labelled(simulation, resolveLanes(simulation, { preset: preset.name }).lanes, preset);
  return (state) => ({ ...state, preset, lanes, at: null, playing: false, problems: [], chosen: null, item: null });
}
