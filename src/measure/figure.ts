/** `<Simulation id="two-rules" of="lb-arena" scenario="two-rules" set="servers=4" />`: what a figure needs measured. */
import { resolveLanes } from '@under-load/engine';
import type { Scenario, Simulation } from '@under-load/engine';
import type { LongRun } from '../../components/simulation/figure/long-run.ts';
import { SEEDS } from '../../components/simulation/frame/services.ts';
import { AuthorError } from './author-error.ts';
import type { Given } from './attributes.ts';
import type { Need, Question } from './question.ts';
import { simulationNamed } from './simulations.ts';
import type { Simulations } from './simulations.ts';

/** The long runs of its lanes, in their order. */
export async function figureQuestion(simulations: Simulations, given: Given): Promise<Question<readonly LongRun[]>> {
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
  return {
    needs: lanes.map(({ scenario }) => figureNeed(simulation, scenario)),
    leastSeeds: SEEDS,
    answer: (measured) => ({ answer: measured.map(({ longRun }) => longRun as LongRun), settled: true }),
  };
}

/** A scenario as a figure shows it; its seed is the watched run's business. */
export function figureNeed(simulation: Simulation, scenario: Scenario): Need {
  return { simulation, scenario: { ...scenario, seed: 1 }, figure: true };
}
