/**
 * What a lesson asks of runs: the scenarios it needs, and what their measurements answer. An answer says whether it can
 * stand or wants more seeds.
 */
import type { Scenario, Simulation } from '@under-load/engine';
import { AuthorError } from './author-error.ts';
import type { Measurements } from './measurements.ts';

export interface Need {
  readonly simulation: Simulation;
  readonly scenario: Scenario;
  /** Whether a figure shows it: then its distribution is wanted too. */
  readonly figure?: boolean | undefined;
}

export interface Question<Answer> {
  readonly needs: readonly Need[];
  /** Fewer seeds are not asked for. */
  readonly leastSeeds: number;
  /** Answers from the measurements of the needs, in their order. */
  answer(measured: readonly Measurements[]): Answered<Answer>;
}

export interface Answered<Answer> {
  readonly answer: Answer;
  /** More seeds would make no difference that matters. */
  readonly settled: boolean;
  /** What is wrong, if this is the last word. */
  readonly fault?: string | undefined;
}

/** So many seeds at first, then twice as many, and at most this many. */
export const FIRST_SEEDS = 8;
export const MOST_SEEDS = 64;

/** The values of one measure in each of several measurements, cut to the seeds they share, so that pairs are pairs. */
export function paired(measured: readonly Measurements[], measures: readonly string[]): number[][] {
  const random = measured.filter(({ deterministic }) => !deterministic);
  const seeds = random.length === 0 ? 1 : Math.min(...random.map((each) => each.seeds));
  return measured.map(({ perSeed, deterministic }, i) => {
    const values = perSeed[measures[i] as string] ?? [];
    return deterministic ? Array.from({ length: seeds }, () => values[0] ?? NaN) : values.slice(0, seeds);
  });
}

export function refuseNothing(values: readonly number[], measure: string): void {
  if (values.every((value) => Number.isNaN(value)))
    throw new AuthorError(`no seed gave a value of ${measure}: there was nothing to measure`, 'measure');
}
