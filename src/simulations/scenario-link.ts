/** A scenario named in a lesson, as the address of its simulation's own page: `lb-arena/ranking?policy=random`. */
import { formatPairs, parsePairs, parseReference, problemSentence, resolveLanes } from '@under-load/engine';
import { LINK_VERSION } from '../../components/simulation/figure/link.ts';
import { simulationHref } from '../course/href.ts';
import { loadSimulation } from '../figures/registry.ts';

export interface ScenarioLink {
  readonly href: string;
  /** `The arena: four rules`. */
  readonly title: string;
}

export async function scenarioLink(reference: string): Promise<ScenarioLink> {
  const { simulation: id, preset, text } = parseReference(reference);
  const simulation = await loadSimulation(id);
  const { preset: found, problems } = resolveLanes(simulation, { preset, text });
  if (problems.length > 0) throw new Error(`scenario="${reference}": ${problems.map(problemSentence).join(' ')}`);
  const pairs: [string, string][] = [
    ['preset', found],
    ...parsePairs(text),
    ['v', String(LINK_VERSION)],
    ['model', String(simulation.version)],
  ];
  return {
    href: `${simulationHref(id)}#?${formatPairs(pairs)}`,
    title: simulation.scenarios[found]?.title ?? simulation.title,
  };
}
