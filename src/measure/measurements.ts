/** What the study of one scenario says, as plain data: what is kept on disk and sent between threads. */
import type { Simulation, Study } from '@under-load/engine';
import { formatScenario } from '@under-load/engine';
import type { Scenario } from '@under-load/engine';
import { longRunOf } from '../../components/simulation/figure/long-run.ts';
import type { LongRun } from '../../components/simulation/figure/long-run.ts';

export interface Measurements {
  readonly seeds: number;
  /** One seed says everything. */
  readonly deterministic: boolean;
  /** By measure, the value of each seed from 1; NaN where a seed gave none. */
  readonly perSeed: Readonly<Record<string, readonly number[]>>;
  /** What a figure shows of it. */
  readonly longRun: LongRun;
}

export function measurementsOf(simulation: Simulation, study: Study): Measurements {
  const longRun = longRunOf(simulation, study);
  return {
    seeds: study.seeds,
    deterministic: simulation.clock.deterministic === true,
    perSeed: Object.fromEntries(Object.entries(study.measures).map(([name, { perSeed }]) => [name, perSeed])),
    longRun,
  };
}

/** The scenario without its seed, as text that is equal where the long run is. */
export function scenarioKey(simulation: Simulation, scenario: Scenario): string {
  return `${simulation.id}@${simulation.version}?${formatScenario(simulation, { ...scenario, seed: 1 })}`;
}

/** JSON, with the numbers it lacks written as text. */
export function measurementsText(measurements: Measurements): string {
  return JSON.stringify(measurements, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? `#${value}` : value,
  );
}

export function parseMeasurements(text: string): Measurements {
  return JSON.parse(text, (_, value: unknown) =>
    value === '#NaN' ? NaN : value === '#Infinity' ? Infinity : value === '#-Infinity' ? -Infinity : value,
  ) as Measurements;
}
