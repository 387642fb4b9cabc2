/**
 * What a scenario does in the long run: its measures over seeds 1..k, each with an interval, not recorded.
 *
 * Seeds are counted from 1 and never chosen. An interval is Student's, 95 %, over the seeds' values; a deterministic
 * simulation needs one seed and has none. The scenario's own seed is ignored: it belongs to the shown run.
 */
import { executing, measuresOf } from './execute.ts';
import { studentInterval } from './interval.ts';
import type { Scenario } from './scenario.ts';
import type { Prediction, Simulation } from './simulation.ts';
import { Tally } from './tally.ts';

/** A measure over seeds 1..k, with its interval. */
export interface Estimate {
  /** Mean over the seeds that gave a value; NaN where none did. */
  readonly value: number;
  /** Half of the 95 % interval, or null where one cannot be given (one seed, or nothing random). */
  readonly halfWidth: number | null;
  readonly perSeed: readonly number[];
}

/** What a scenario does in the long run: its measures over seeds 1..k, beside theory. */
export interface Study {
  readonly scenario: Scenario;
  readonly seeds: number;
  readonly measures: Readonly<Record<string, Estimate>>;
  /** All seeds' samples and counts together. */
  readonly tally: Tally;
  readonly theory: Readonly<Record<string, Prediction>>;
}

/** How many seeds a study takes. */
export interface StudyOptions {
  /** How many seeds. */
  readonly seeds: number;
  /** The first of them: 1, unless an earlier study is gone on with. */
  readonly first?: number;
}

/** Measures a scenario over seeds 1..k, all at once. Throws an `EngineError` for another simulation's scenario. */
export function study(simulation: Simulation, scenario: Scenario, options: StudyOptions): Study {
  let last: Study | undefined;
  for (const progress of studySteps(simulation, scenario, options)) last = progress;
  return last as Study;
}

/** One seed after another, each step the study so far: for intervals that shrink as one watches, and for stopping early. */
export function* studySteps(simulation: Simulation, scenario: Scenario, options: StudyOptions): Generator<Study, void> {
  for (const progress of studySlices(simulation, scenario, options)) if (progress) yield progress;
}

/** Events between two pauses within a seed: two to four thousandths of a second. */
const SLICE = 10_000;

/**
 * The same with pauses within a seed, each a step of null: a study that can be stopped, or let others run, every few
 * thousand events. The numbers are the same.
 */
export function* studySlices(
  simulation: Simulation,
  scenario: Scenario,
  { seeds, first = 1 }: StudyOptions,
): Generator<Study | null, void> {
  const window = simulation.clock.measured(scenario.parameters as never);
  const theory = simulation.theory?.(scenario.parameters as never) ?? {};
  const perSeed: Record<string, number[]> = {};
  const pooled = new Tally();
  const count = simulation.clock.deterministic ? 1 : Math.max(1, Math.floor(seeds));
  for (let done = 1; done <= count; done++) {
    const tally = yield* executing(simulation, { ...scenario, seed: first + done - 1 }, window, SLICE);
    pooled.merge(tally);
    for (const [name, value] of Object.entries(measuresOf(simulation, tally, scenario)))
      (perSeed[name] ??= []).push(value);
    const measures: Record<string, Estimate> = {};
    for (const name in perSeed) measures[name] = estimate(perSeed[name] as number[]);
    yield { scenario, seeds: done, measures, tally: pooled, theory };
  }
}

/** What pairing needs of a study: the value of each seed. */
type Paired = Pick<Study, 'measures'>;

/** a − b with its 95 % interval, paired by seed: both studies saw the same demand, so most of the noise cancels. */
export function pairedDifference(a: Paired, b: Paired, measure: string): Estimate {
  return paired(a, b, measure, (x, y) => x - y);
}

/** a ÷ b with its interval, paired by seed. */
export function pairedRatio(a: Paired, b: Paired, measure: string): Estimate {
  return paired(a, b, measure, (x, y) => x / y);
}

function paired(a: Paired, b: Paired, measure: string, combine: (x: number, y: number) => number): Estimate {
  const [first, second] = [a.measures[measure]?.perSeed ?? [], b.measures[measure]?.perSeed ?? []];
  return estimate(first.slice(0, second.length).map((x, i) => combine(x, second[i] as number)));
}

function estimate(perSeed: readonly number[]): Estimate {
  return { ...studentInterval(perSeed), perSeed: [...perSeed] };
}
