/** Measures in a thread of its own. The latest request wins; those before it stop within some thousandths of a second. */
import type { Scenario } from '@under-load/engine';
import type { LongRun } from '../../components/simulation/figure/long-run.ts';
import { measuring, pace } from './measuring.ts';
import { loadSimulation } from './registry.ts';

export interface MeasureRequest {
  readonly job: number;
  readonly figure: number;
  /** Null: stop what this figure asked for. */
  readonly measure: {
    readonly simulation: string;
    readonly scenarios: readonly Scenario[];
    readonly seeds: number;
  } | null;
}

export type MeasureReply =
  { readonly job: number; readonly longRuns: readonly LongRun[] } | { readonly job: number; readonly fault: string };

const running = new Map<number, () => void>();

self.onmessage = ({ data: { job, figure, measure } }: MessageEvent<MeasureRequest>) => {
  running.get(figure)?.();
  running.delete(figure);
  if (!measure) return;
  let stopped = false;
  running.set(figure, () => {
    stopped = true;
  });
  const reply = (message: MeasureReply) => self.postMessage(message);
  loadSimulation(measure.simulation)
    .then((simulation) => {
      if (stopped) return;
      running.set(
        figure,
        pace(measuring(simulation, measure.scenarios, measure.seeds), (longRuns) => reply({ job, longRuns })),
      );
    })
    .catch((error: unknown) => reply({ job, fault: String(error) }));
};
