/**
 * One server and classes of different urgency: M/G/1 with priorities. The first class given is the most urgent.
 *
 * Assumed: independent Poisson arrivals of each class, service times independent of all else with a finite variance,
 * first come first served within a class, no limit to the line. Either a service that has begun is finished whoever comes
 * (non-preemptive), or the more urgent takes over at once and the other goes on later from where it was (preemptive
 * resume). A class waits for its own kind and more urgent ones only, so it may have a steady state where the less urgent
 * have none. Rates per second, times in seconds.
 */
import type { Prediction } from '../simulation.ts';
import { loadOf, remainingWork } from './mixed-line.ts';
import type { WorkClass } from './mixed-line.ts';
import { mustBeWhole } from './numbers.ts';
import { overload, predicted, silent } from './prediction.ts';

/** Mean time in line of the class at this place, where no service is interrupted. */
export function priorityMeanWait(classes: readonly WorkClass[], place: number): Prediction {
  const { urgent, upTo, failed } = loadsOf(classes, place);
  if (failed) return failed;
  if (loadOf(classes) >= 1)
    return silent(
      'All classes together bring more work than can be done, and the server is never free of the least urgent. ' +
        'How often a service going on is theirs then depends on which of them have a steady state.',
    );
  return predicted(
    remainingWork(classes) / ((1 - urgent) * (1 - upTo)),
    'non-preemptive: Σ λⱼ E[Sⱼ²] / (2 (1 − ρ₁ − … − ρᵢ₋₁) (1 − ρ₁ − … − ρᵢ))',
    'A. Cobham, Priority assignment in waiting line problems, Operations Research 2 (1954)',
  );
}

/** Mean response time of the class at this place, where the more urgent take over at once. Less urgent ones do not matter. */
export function preemptiveMeanResponse(classes: readonly WorkClass[], place: number): Prediction {
  const { urgent, upTo, failed } = loadsOf(classes, place);
  if (failed) return failed;
  const { meanService } = classes[place] as WorkClass;
  return predicted(
    meanService / (1 - urgent) + remainingWork(classes.slice(0, place + 1)) / ((1 - urgent) * (1 - upTo)),
    'preemptive resume: E[Sᵢ] / (1 − σᵢ₋₁) + Σⱼ≤ᵢ λⱼ E[Sⱼ²] / (2 (1 − σᵢ₋₁) (1 − σᵢ)), σᵢ = ρ₁ + … + ρᵢ',
    'L. Kleinrock, Queueing Systems, volume 2 (1976), section 3.4',
  );
}

function loadsOf(classes: readonly WorkClass[], place: number) {
  mustBeWhole('priorities', { place }, 0);
  if (classes[place] === undefined)
    return { urgent: 0, upTo: 0, failed: silent(`There is no class at place ${place}; there are ${classes.length}.`) };
  const urgent = loadOf(classes.slice(0, place));
  const upTo = loadOf(classes.slice(0, place + 1));
  return { urgent, upTo, failed: overload(upTo) };
}
