/** The long runs a page serves with a figure: those the pass before the build has kept, else measured now. */
import type { LongRun } from '../../components/simulation/figure/long-run.ts';
import { answerNow } from '../measure/answer.ts';
import { figureQuestion } from '../measure/figure.ts';
import { loadSimulation, simulationIds } from './registry.ts';

export interface FigureRuns {
  readonly of: string;
  readonly scenario?: string | undefined;
  readonly set?: string | undefined;
}

/** One a lane. Throws where one of the attributes is wrong. */
export function measuredAtBuild({ of, scenario, set }: FigureRuns): Promise<readonly LongRun[]> {
  return answerNow(figureQuestion, { ids: simulationIds, load: loadSimulation }, { of, scenario, set });
}
