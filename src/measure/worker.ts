/** Measures scenarios in a thread of its own. A scenario once begun is kept, so that more seeds continue it. */
import { parentPort, workerData } from 'node:worker_threads';
import { studySteps } from '@under-load/engine';
import type { Scenario, Study } from '@under-load/engine';
import { measurementsOf } from './measurements.ts';
import type { Measurements } from './measurements.ts';
import { simulationsIn } from './simulations.ts';

export interface Order {
  readonly key: string;
  readonly scenario: Scenario;
  readonly seeds: number;
  /** No order will ask for more. */
  readonly most: number;
}
export type Delivery =
  { readonly key: string; readonly measurements: Measurements } | { readonly key: string; readonly fault: string };

interface Begun {
  readonly steps: Generator<Study, void>;
  last: Study | null;
}

const simulations = simulationsIn((workerData as { simulations: string }).simulations);
const begun = new Map<string, Begun>();

parentPort?.on('message', ({ key, scenario, seeds, most }: Order) => {
  const deliver = (delivery: Delivery) => parentPort?.postMessage(delivery);
  simulations
    .load(scenario.simulation)
    .then((simulation) => {
      const work = begun.get(key) ?? { steps: studySteps(simulation, scenario, { seeds: most }), last: null };
      begun.set(key, work);
      while ((work.last?.seeds ?? 0) < seeds) {
        const step = work.steps.next();
        if (step.done) break;
        work.last = step.value;
      }
      deliver({ key, measurements: measurementsOf(simulation, work.last as Study) });
    })
    .catch((error: unknown) => deliver({ key, fault: error instanceof Error ? error.message : String(error) }));
});
