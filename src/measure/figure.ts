/** `<Simulation id="two-rules" of="lb-arena" scenario="two-rules" set="servers=4" />`: what a figure needs measured. */
import { resolveLanes } from '@under-load/engine';
import { AuthorError } from './author-error.ts';
import type { Given } from './attributes.ts';
import type { Question } from './question.ts';
import { simulationNamed } from './simulations.ts';
import type { Simulations } from './simulations.ts';

/** So many seeds stand behind the long-run numbers of a served figure. */
export const FIGURE_SEEDS = 20;

export async function figureQuestion(simulations: Simulations, given: Given): Promise<Question<null>> {
  const asked = (name: string): string | undefined => {
    const value = given[name];
    if (value === undefined || typeof value === 'string') return value;
    throw new AuthorError(`${name} takes text`, name);
  };
  const of = asked('of');
  if (of === undefined) throw new AuthorError('the attribute of is missing; it takes the id of a simulation');
  const simulation = await simulationNamed(simulations, of, 'of');
  const { lanes, problems } = resolveLanes(simulation, { preset: asked('scenario'), text: asked('set') ?? '' });
  const [problem] = problems;
  if (problem)
    throw new AuthorError(
      `${problem.where}: found ${problem.found}, allowed is ${problem.allowed}`,
      problem.where === 'preset' ? 'scenario' : 'set',
    );
  const seeds = simulation.clock.deterministic ? 1 : FIGURE_SEEDS;
  return {
    needs: lanes.map(({ scenario }) => ({ simulation, scenario: { ...scenario, seed: 1 } })),
    leastSeeds: FIGURE_SEEDS,
    answer: (measured) => ({ answer: null, settled: measured.every((each) => each.seeds >= seeds) }),
  };
}
