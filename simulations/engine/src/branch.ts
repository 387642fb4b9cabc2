/**
 * The same run up to a moment, and from there with one thing more done to it.
 *
 * Scripts cannot be copied in mid-course, so there are no snapshots: a branch is run from the start. Interventions
 * have a priority of their own and take nothing from any random stream, so that the past comes out bit for bit.
 */
import { EngineError } from './error.ts';
import type { Intervention, Scenario } from './scenario.ts';

/** Throws an EngineError where the moment is not one (negative, not finite). */
export function branch(scenario: Scenario, intervention: Intervention): Scenario {
  const { at, action, thing } = intervention;
  if (!(at >= 0 && at < Infinity))
    throw new EngineError({
      what: `“${action} ${thing}” was to be done at time ${at}`,
      fix: 'give a finite time that is not negative',
    });
  // After those of the same instant: they are done in the order in which they were asked for.
  const place = scenario.interventions.findIndex((each) => each.at > at);
  const interventions = [...scenario.interventions];
  interventions.splice(place < 0 ? interventions.length : place, 0, intervention);
  return { ...scenario, interventions };
}
