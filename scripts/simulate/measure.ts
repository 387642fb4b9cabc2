/** Measures lanes over seeds 1 to k, on all processors or on so many: the numbers are the same, seed by seed. */
import { join } from 'node:path';
import { studentInterval, study, type Estimate, type Lane, type Simulation, type Study } from '@under-load/engine';
import { courseFolders } from '../../src/measure/folders.ts';
import { Pool } from '../../src/measure/pool.ts';
import { repository } from './load-simulation.ts';

export type LaneStudy = Pick<Study, 'seeds' | 'measures' | 'theory'>;

/** Starting threads takes about as long as this many seeds of most simulations. */
const FEW_SEEDS = 8;

export interface Effort {
  readonly seeds: number;
  /** Threads, where there is enough to do; 1 is this one. */
  readonly workers: number;
}

export async function measure(
  simulation: Simulation,
  lanes: readonly Lane[],
  { seeds, workers }: Effort,
): Promise<LaneStudy[]> {
  const here = () => lanes.map(({ scenario }) => study(simulation, scenario, { seeds }));
  if (workers === 1 || seeds * lanes.length < FEW_SEEDS || simulation.clock.deterministic) return here();
  const pool = new Pool({ ...courseFolders(repository), simulations: join(repository, 'simulations') }, workers);
  try {
    return await Promise.all(
      lanes.map(async ({ scenario }): Promise<LaneStudy> => {
        const measured = await pool.measure({ simulation, scenario }, { from: 1, until: seeds });
        const measures: Record<string, Estimate> = {};
        for (const [name, perSeed] of Object.entries(measured.perSeed))
          measures[name] = { ...studentInterval(perSeed), perSeed };
        return { seeds: measured.seeds, measures, theory: simulation.theory?.(scenario.parameters as never) ?? {} };
      }),
    );
  } catch {
    // What fails in a thread fails here too, with the error itself and not its text alone.
    return here();
  } finally {
    await pool.close();
  }
}
