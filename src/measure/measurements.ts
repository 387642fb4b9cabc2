/** What the seeds of one scenario measured, as plain data: what is kept on disk and sent between threads. */
import { formatScenario } from '@under-load/engine';
import type { Scenario, Simulation } from '@under-load/engine';
import type { LongRun } from '../../components/simulation/figure/long-run.ts';

export interface Measurements {
  /** How many, counted from 1. */
  readonly seeds: number;
  /** One seed says everything. */
  readonly deterministic: boolean;
  /** By measure, the value of each seed; NaN where a seed gave none. */
  readonly perSeed: Readonly<Record<string, readonly number[]>>;
  /** What a figure shows, always of the same number of seeds; null where none was asked for. */
  readonly longRun: LongRun | null;
}

/** Those of the first seeds only, so that an answer never depends on what else was measured. */
export function ofFirst(seeds: number, measurements: Measurements): Measurements {
  if (measurements.seeds <= seeds) return measurements;
  return { ...measurements, seeds, perSeed: eachMeasure(measurements, (values) => values.slice(0, seeds)) };
}

/** Those of the seeds after these, put behind them. */
export function followedBy(next: Measurements, measurements: Measurements): Measurements {
  return {
    ...measurements,
    seeds: measurements.seeds + next.seeds,
    perSeed: eachMeasure(measurements, (values, name) => [...values, ...(next.perSeed[name] ?? [])]),
  };
}

function eachMeasure(
  { perSeed }: Measurements,
  change: (values: readonly number[], name: string) => readonly number[],
): Measurements['perSeed'] {
  return Object.fromEntries(Object.entries(perSeed).map(([name, values]) => [name, change(values, name)]));
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
