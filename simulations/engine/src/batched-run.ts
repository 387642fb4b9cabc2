/** One long run of one seed in batches: its measures with intervals by batch means. For what is too large for replications. */
import { intervalOfBatches, USUAL_BATCHES } from './batch-means.ts';
import type { BatchMeans } from './batch-means.ts';
import { EngineError } from './error.ts';
import type { Scenario } from './scenario.ts';
import type { Simulation } from './simulation.ts';
import { measuresOfStretches } from './stretches.ts';

/** What one long run says of each measure. */
export interface BatchedRun {
  readonly scenario: Scenario;
  /** The warm-up that was left out and the length of a batch, in seconds (or steps). */
  readonly warmUp: number;
  readonly batch: number;
  readonly measures: Readonly<Record<string, BatchMeans>>;
}

/** Batches of one long run; each is as long as the simulation's measured stretch. */
export interface BatchedRunOptions {
  /** 20 unless said. */
  readonly batches?: number;
}

/**
 * Measures the scenario's own seed in batches, after the simulation's own warm-up. Throws an `EngineError` for fewer than two
 * batches, and for a simulation that ends by itself or in which nothing is random.
 */
export function batchedRun(
  simulation: Simulation,
  scenario: Scenario,
  { batches = USUAL_BATCHES }: BatchedRunOptions = {},
): BatchedRun {
  const { from, until } = simulation.clock.measured(scenario.parameters as never);
  if (until === Infinity || simulation.clock.deterministic)
    throw new EngineError({
      what: `one long run of "${simulation.id}", ${until === Infinity ? 'which ends by itself' : 'in which nothing is random'}`,
      fix: 'study it over seeds instead',
    });
  if (!(batches >= 2 && Math.floor(batches) === batches))
    throw new EngineError({ what: `one long run in ${batches} batches`, fix: 'give a whole number from 2' });
  const series = measuresOfStretches(simulation, scenario, { from, length: until - from, count: batches });
  const measures: Record<string, BatchMeans> = {};
  for (const name in series) measures[name] = intervalOfBatches(series[name] as readonly number[]);
  return { scenario, warmUp: from, batch: until - from, measures };
}
