/**
 * `<Challenge id="goal" run="lb-arena/ranking?policy=random" goal="meanLatency <= 45ms and probesPerRequest <= 2"
 *   solution="policy=power-of-choices">`: a goal to reach in a figure. The text inside says the task.
 *
 *     run       where the reader starts; it must not meet the goal
 *     goal      clauses over measures and parameters, joined by `and`
 *     solution  values over the run's that meet it; the build fails when they do not
 *     hints     a list of texts, from a nudge to nearly the answer
 *     lock      parameters the reader may not change, joined by commas
 *     hide      parameters that are not shown
 *     title     above the figure
 */
import { studentInterval } from '@under-load/engine';
import { judgeClause, judgeGoal, parseGoal } from '../../components/lesson/goal/goal.ts';
import type { Clause, ClauseVerdict, MeasuredValue } from '../../components/lesson/goal/goal.ts';
import { amountWithin } from '../../components/simulation/amount.ts';
import { anything, readAttributes, required, text } from './attributes.ts';
import type { Given } from './attributes.ts';
import { AuthorError } from './author-error.ts';
import { CONFIDENCE } from './claim.ts';
import { figureNeed } from './figure.ts';
import type { Measurements } from './measurements.ts';
import { readOther, readRun, scenarioOf } from './named-run.ts';
import type { NamedRun } from './named-run.ts';
import { FIRST_SEEDS } from './question.ts';
import type { Question } from './question.ts';
import type { Simulations } from './simulations.ts';

export const challengeAttributes = {
  id: required(text),
  run: required(text),
  lane: text,
  goal: required(text),
  solution: required(text),
  hints: anything,
  lock: text,
  hide: text,
  title: text,
} as const;

export interface ChallengeAnswer {
  readonly clauses: readonly Clause[];
  readonly start: NamedRun;
  readonly solution: NamedRun;
  readonly hints: readonly string[];
  /** What the solution reaches, clause by clause, for those who give up. */
  readonly reached: readonly string[];
}

export async function challengeQuestion(simulations: Simulations, given: Given): Promise<Question<ChallengeAnswer>> {
  const { run, lane, goal, solution: solutionText, hints = [] } = readAttributes(challengeAttributes, given);
  const start = await readRun(simulations, 'run', run, lane);
  const startScenario = scenarioOf(start, 'run');
  const parsed = parseGoal(goal, start.simulation);
  if ('faults' in parsed) throw new AuthorError(parsed.faults.join('; '), 'goal');
  if (!Array.isArray(hints) || !hints.every((hint) => typeof hint === 'string' && hint !== ''))
    throw new AuthorError('hints takes a list of texts', 'hints');
  const solution = await readOther(simulations, 'solution', solutionText, start);
  const scenario = scenarioOf(solution, 'solution');
  const { clauses } = parsed;
  return {
    needs: [
      // Its figure starts there.
      figureNeed(start.simulation, startScenario),
      { simulation: solution.simulation, scenario },
    ],
    leastSeeds: FIRST_SEEDS,
    answer([before, after]) {
      const reached = valuesOf(after as Measurements);
      const verdicts = clauses.map((clause) => judgeClause(clause, reached, scenario.parameters));
      const started = judgeGoal(
        clauses.map((clause) => judgeClause(clause, valuesOf(before as Measurements), startScenario.parameters)),
      );
      const words = clauses.map((clause) => clauseWords(clause, start, reached));
      const fault =
        judgeGoal(verdicts) !== 'met'
          ? `its solution ${verdicts.includes('missed') ? 'does not meet' : 'cannot be told to meet'} “${failing(clauses, verdicts)}”: ${words.join(', ')}`
          : started !== 'missed'
            ? `the run it starts from ${started === 'met' ? 'meets the goal already' : 'is too close to the goal'}; start from another`
            : undefined;
      return {
        answer: { clauses, start, solution, hints: hints as readonly string[], reached: words },
        settled: judgeGoal(verdicts) !== 'close' && started !== 'close',
        fault,
      };
    },
  };
}

function failing(clauses: readonly Clause[], verdicts: readonly ClauseVerdict[]): string {
  return clauses.flatMap(({ text: written }, i) => (verdicts[i] === 'met' ? [] : [written])).join(' and ');
}

function valuesOf({ perSeed, deterministic }: Measurements): Record<string, MeasuredValue> {
  return Object.fromEntries(
    Object.entries(perSeed).map(([name, values]) => [
      name,
      deterministic ? { value: values[0] ?? NaN, halfWidth: null } : studentInterval(values, CONFIDENCE),
    ]),
  );
}

function clauseWords(
  { of, name }: Clause,
  { simulation }: NamedRun,
  measures: Readonly<Record<string, MeasuredValue>>,
): string {
  const measure = simulation.measures[name];
  const found = measures[name];
  return of === 'measure' && measure && found
    ? `${measure.label.toLowerCase()} ${amountWithin(found.value, found.halfWidth, measure.unit)}`
    : name;
}
