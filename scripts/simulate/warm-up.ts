/** How long each measure takes to warm up, beside the warm-up that the simulation keeps. */
import { foundWarmUp, type Lane, type Simulation } from '@under-load/engine';
import { amount } from '../../components/simulation/amount.ts';

export interface WarmUpReport {
  readonly simulation: string;
  readonly version: number;
  readonly seeds: number;
  readonly lanes: readonly {
    readonly label: string;
    /** In seconds or steps: what the simulation leaves out, and what MSER-5 finds by measure; null where it cannot tell. */
    readonly kept: number;
    readonly found: Readonly<Record<string, number | null>>;
  }[];
}

export function warmUpReport(simulation: Simulation, lanes: readonly Lane[], seeds: number): WarmUpReport {
  return {
    simulation: simulation.id,
    version: simulation.version,
    seeds,
    lanes: lanes.map(({ label, scenario }) => ({
      label,
      kept: simulation.clock.measured(scenario.parameters as never).from,
      found: foundWarmUp(simulation, scenario, { seeds }),
    })),
  };
}

export function warmUpTable(simulation: Simulation, { seeds, lanes }: WarmUpReport): string {
  const unit = simulation.clock.unit === 'steps' ? 'steps' : 's';
  const width = Math.max(...Object.values(simulation.measures).map(({ label }) => label.length));
  return [
    `${simulation.title} (${simulation.id}, model ${simulation.version})`,
    `Warm-up by MSER-5, seeds 1 to ${seeds} together`,
    ...lanes.flatMap(({ label, kept, found }) => [
      '',
      `${lanes.length > 1 ? `${label}: ` : ''}${amount(kept, unit)} left out`,
      ...Object.entries(found).map(([name, length]) => {
        const text = length === null ? 'too little to tell' : amount(length, unit);
        const late = length !== null && length > kept ? '  longer than what is left out' : '';
        return `  ${(simulation.measures[name]?.label ?? name).padEnd(width)}  ${text}${late}`;
      }),
    ]),
  ].join('\n');
}
