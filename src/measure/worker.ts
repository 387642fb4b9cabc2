/** Measures scenarios in a thread of its own, stretch by stretch of seeds; it remembers nothing. */
import { parentPort, workerData } from 'node:worker_threads';
import { studySteps } from '@under-load/engine';
import type { Scenario, Simulation } from '@under-load/engine';
import { longRunOf } from '../../components/simulation/figure/long-run.ts';
import type { Seeds } from './known.ts';
import type { Measurements } from './measurements.ts';
import { simulationsIn } from './simulations.ts';

export interface Order {
  readonly id: number;
  readonly scenario: Scenario;
  readonly seeds: Seeds;
  /** Whether what a figure shows of these seeds is wanted. */
  readonly figure: boolean;
}
export type Delivery =
  { readonly id: number; readonly measurements: Measurements } | { readonly id: number; readonly fault: string };

const simulations = simulationsIn((workerData as { simulations: string }).simulations);

parentPort?.on('message', (order: Order) => {
  const deliver = (delivery: Delivery) => parentPort?.postMessage(delivery);
  simulations
    .load(order.scenario.simulation)
    .then((simulation) => deliver({ id: order.id, measurements: measure(simulation, order) }))
    .catch((error: unknown) =>
      deliver({ id: order.id, fault: error instanceof Error ? error.message : String(error) }),
    );
});

function measure(simulation: Simulation, { scenario, seeds: { from, until }, figure }: Order): Measurements {
  const [study] = [...studySteps(simulation, scenario, { seeds: until - from + 1, first: from })].slice(-1);
  if (!study) throw new Error(`no seed from ${from} to ${until}`);
  return {
    seeds: study.seeds,
    deterministic: simulation.clock.deterministic === true,
    perSeed: Object.fromEntries(Object.entries(study.measures).map(([name, { perSeed }]) => [name, perSeed])),
    longRun: figure ? longRunOf(simulation, study) : null,
  };
}
