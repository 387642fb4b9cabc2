/** A reader's last attempt at an activity, under any of the names it has had. */
import type { Attempt } from './attempt.ts';

/** `places` are `lesson#activity` under the lesson's present id and its aliases. Attempts at another revision do not count. */
export function latestAttempt(
  attempts: readonly Attempt[],
  places: readonly string[],
  revision: number,
): Attempt | null {
  let latest: Attempt | null = null;
  for (const attempt of attempts)
    if (
      places.includes(attempt.activity) &&
      attempt.revision === revision &&
      (latest === null || attempt.at >= latest.at)
    )
      latest = attempt;
  return latest;
}
