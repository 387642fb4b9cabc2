/** What a figure may ask to be worked out apart from its page: what it says, and what is told of it again and again. */
import type { Scenario, Simulation } from '@under-load/engine';
import type { LongRun } from '../../components/simulation/figure/long-run.ts';
import type { Swept, SweepTask } from '../../components/simulation/figure/swept.ts';
import { measuring } from './measuring.ts';
import { sweeping } from './sweeping.ts';

export interface Tasks {
  readonly measure: {
    readonly task: {
      readonly simulation: string;
      readonly scenarios: readonly Scenario[];
      readonly seeds: number;
    };
    readonly told: readonly LongRun[];
  };
  readonly sweep: { readonly task: SweepTask; readonly told: Swept };
}
export type Kind = keyof Tasks;

type Steps = {
  readonly [K in Kind]: (simulation: Simulation, task: Tasks[K]['task']) => Generator<Tasks[K]['told'] | null, void>;
};

/** The steps of a task: null where it may be left. */
export const steps: Steps = {
  measure: (simulation, { scenarios, seeds }) => measuring(simulation, scenarios, seeds),
  sweep: sweeping,
};
