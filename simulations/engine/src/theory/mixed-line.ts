/**
 * One server, one line, several kinds of work: M/G/1 with classes, first come first served. Everybody waits for everybody.
 *
 * Assumed: independent Poisson arrivals of each class, service times independent of all else with a finite variance, no
 * limit to the line. Rates per second, times in seconds.
 */
import type { Prediction } from '../simulation.ts';
import { mustBeFinite } from './numbers.ts';
import { overload, predicted } from './prediction.ts';

/** One kind of work in a mixed line: arrivals per second, service times in seconds. */
export interface WorkClass {
  readonly arrivalRate: number;
  readonly meanService: number;
  /** Variance of the service time ÷ its squared mean: 0 for equal times, 1 for exponential ones. */
  readonly squaredVariation: number;
}

const SOURCE = 'Pollaczek and Khinchine, 1930–32; L. Kleinrock, Queueing Systems, volume 1 (1975), section 5.6';

/** Mean time in line, the same for all classes. */
export function mixedLineMeanWait(classes: readonly WorkClass[]): Prediction {
  const load = loadOf(classes);
  return overload(load) ?? predicted(remainingWork(classes) / (1 - load), 'M/G/1: Σ λᵢ E[Sᵢ²] / (2 (1 − ρ))', SOURCE);
}

/** Mean response time of one class: the common wait and its own service. */
export function mixedLineMeanResponse(classes: readonly WorkClass[], { meanService }: WorkClass): Prediction {
  mustBeFinite('a line of several kinds of work', { meanService });
  const load = loadOf(classes);
  return (
    overload(load) ??
    predicted(meanService + remainingWork(classes) / (1 - load), 'M/G/1: E[Sᵢ] + Σ λⱼ E[Sⱼ²] / (2 (1 − ρ))', SOURCE)
  );
}

/** Work that arrives per second, in seconds of service. */
export function loadOf(classes: readonly WorkClass[]): number {
  let load = 0;
  for (const { arrivalRate, meanService, squaredVariation } of classes) {
    mustBeFinite('a line of several kinds of work', { arrivalRate, meanService, squaredVariation });
    load += arrivalRate * meanService;
  }
  return load;
}

/** What is left, on average, of the service that an arrival finds going on (0 where it finds none): Σ λ E[S²] / 2. */
export function remainingWork(classes: readonly WorkClass[]): number {
  let work = 0;
  for (const { arrivalRate, meanService, squaredVariation } of classes)
    work += (arrivalRate * meanService * meanService * (1 + squaredVariation)) / 2;
  return work;
}
