/**
 * For the sharpest tests there are: engine and textbook recursion get the same arrivals and the same work, and every
 * customer's time in the system must agree, to the last bit where both add the same numbers in the same order.
 */
import { replayed, Simulator, startArrivals, Stream } from '../src/index.ts';
import type { Script } from '../src/index.ts';

const CUSTOMERS = 20_000;

export interface Customer {
  readonly at: number;
  readonly work: number;
  /** Work at a second station. */
  readonly more: number;
  /** 0, 1 or 2. */
  readonly priority: number;
}

/** Poisson arrivals at this rate, exponential work of mean 1. */
export function customers(seed: number, rate: number): Customer[] {
  const [arrivals, work] = [new Stream(seed, 'arrivals'), new Stream(seed, 'work')];
  const priority = new Stream(seed, 'priority');
  let at = 0;
  return Array.from({ length: CUSTOMERS }, () => ({
    at: (at += arrivals.exponential() / rate),
    work: work.exponential(),
    more: work.exponential(0.8),
    priority: priority.below(3),
  }));
}

export interface Path {
  /** Time in the system of each customer; NaN for those turned away. */
  readonly sojourns: Float64Array;
  /** Area under the number in the system. */
  readonly area: number;
}

/** What the engine makes of it. The model gives each customer's script, or null where he is turned away. */
export function simulated(
  all: readonly Customer[],
  model: (simulator: Simulator) => (customer: Customer, index: number) => Script<void> | null,
): Path {
  const simulator = new Simulator();
  const visit = model(simulator);
  const sojourns = new Float64Array(all.length).fill(NaN);
  let [area, inside, since] = [0, 0, 0];
  const change = (by: number): void => {
    area += inside * (simulator.now - since);
    since = simulator.now;
    inside += by;
  };
  function* customer(script: Script<void>, index: number): Script {
    change(1);
    yield* script;
    change(-1);
    sojourns[index] = simulator.now - (all[index] as Customer).at;
  }
  startArrivals(simulator, replayed(all.map(({ at }) => at)), (index) => {
    const script = visit(all[index] as Customer, index);
    if (script) simulator.spawn(customer(script, index));
  });
  simulator.run();
  return { sojourns, area };
}

/**
 * Where two paths part, in words; null where every customer's time agrees, to the last bit or within a number of seconds, and
 * Little's law holds as an identity.
 */
export function parting(found: Path, expected: Float64Array, within = 0): string | null {
  for (const [i, sojourn] of expected.entries())
    if (!Object.is(found.sojourns[i], sojourn) && !(Math.abs((found.sojourns[i] as number) - sojourn) <= within))
      return `customer ${i}: ${found.sojourns[i]}, not ${sojourn}`;
  // A run that begins and ends empty has the same area counted by time and by customer.
  const sum = expected.reduce((total, sojourn) => total + (Number.isNaN(sojourn) ? 0 : sojourn), 0);
  return Math.abs(found.area / sum - 1) < 1e-11 ? null : `area ${found.area}, sum of times ${sum}`;
}
