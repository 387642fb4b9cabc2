/**
 * One server that works on all its requests at once, each at an equal share of its speed: M/G/1-PS. What threads on one
 * processor come to, or downloads over one line.
 *
 * Assumed: Poisson arrivals, independent amounts of work, no limit to how many share, no cost of switching. Means do not
 * depend on how the work is distributed: that is what sharing is worth when some of it is long. Rates per second, times
 * and work in seconds of the server's full speed.
 */
import type { Prediction } from '../simulation.ts';
import { loadOf } from './mixed-line.ts';
import type { WorkClass } from './mixed-line.ts';
import { mustBeFinite } from './numbers.ts';
import { overload, predicted } from './prediction.ts';

const SOURCE =
  'M. Sakata, S. Noguchi and J. Oizumi, An analysis of the M/G/1 queue under round-robin scheduling, Operations ' +
  'Research 19 (1971); L. Kleinrock, Queueing Systems, volume 2 (1976), section 4.4';

/** Mean response time of requests that bring this much work, whatever other classes bring. */
export function sharedMeanResponse(classes: readonly Omit<WorkClass, 'squaredVariation'>[], work: number): Prediction {
  mustBeFinite('a shared server', { work });
  const load = loadOf(classes.map((each) => ({ ...each, squaredVariation: 0 })));
  return overload(load) ?? predicted(work / (1 - load), 'M/G/1-PS: x / (1 − ρ), in proportion to the work x', SOURCE);
}

/** Mean number of requests being worked on. */
export function sharedMeanInService(classes: readonly Omit<WorkClass, 'squaredVariation'>[]): Prediction {
  const load = loadOf(classes.map((each) => ({ ...each, squaredVariation: 0 })));
  return overload(load) ?? predicted(load / (1 - load), 'M/G/1-PS: ρ / (1 − ρ), geometric whatever the work', SOURCE);
}
