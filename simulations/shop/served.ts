/** How the judged readers of a case are served, with one part of the shop written badly and one repaired. */
import { resolveScenario, run, study, type Run, type Scenario } from '@under-load/engine';
import type { Served } from './cured.ts';
import type { AntipatternName } from './faults.ts';
import shop from './index.ts';

export { shop };

export interface Treated {
  /** Of the case: its seed. */
  readonly number: number;
  readonly fault: AntipatternName | 'none';
  readonly fix: AntipatternName | 'none';
}

export function scenarioOf({ number, fault, fix }: Treated): Scenario {
  return { ...resolveScenario(shop, { set: { fault, fix } }).scenario, seed: number };
}

/** The whole of a case with everything that a dashboard or an instrument shows. */
export function watched(treated: Treated): Run {
  return run(shop, scenarioOf(treated));
}

/** The same run, not recorded. */
export function served(treated: Treated): Served {
  const { measures } = study(shop, scenarioOf(treated), { seeds: 1, first: treated.number });
  return { p95Latency: measures['p95Latency']?.value ?? NaN, goodput: measures['goodput']?.value ?? NaN };
}

export function servedIn({ measures }: Pick<Run, 'measures'>): Served {
  return { p95Latency: measures['p95Latency'] ?? NaN, goodput: measures['goodput'] ?? NaN };
}
