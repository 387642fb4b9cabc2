/** What the frame keeps of a scenario that comes with a simulation. */
import type { Simulation } from '@under-load/engine';
import type { ChosenPreset } from './served.ts';

/** Takes the first scenario where there is none of that name. */
export function choosePreset({ scenarios, measures }: Simulation, asked: string): ChosenPreset {
  const name = Object.hasOwn(scenarios, asked) ? asked : (Object.keys(scenarios)[0] ?? '');
  const { title = '', look, lanes, finding, lead } = scenarios[name] ?? {};
  const measure = finding && measures[finding] ? finding : (Object.keys(measures)[0] ?? '');
  return { name, title, look, lanes, finding: measure, lead };
}
