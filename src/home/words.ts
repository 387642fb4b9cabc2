/** What the home page says of its system; every number comes from a formula or from the run that is shown. */
import { amount, percent } from './amount.ts';
import type { Present } from './moment.ts';
import type { Setting, Way } from './setting.ts';
import { slowestHundredth, turnedAway } from './slowest.ts';
import type { Request } from './watch.ts';

/** A sentence in two parts, so that the number can be set apart. */
export interface Finding {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

export function finding(setting: Setting, way: Way | null): Finding {
  const number = amount(slowestHundredth(setting));
  const load = setting.arrivalRate;
  switch (way) {
    case null:
      return { before: `At ${load} % load, 1 in 100 waits `, number, after: ' or longer.' };
    case 'work':
      return { before: `The same ${load} a second, half the work: 1 in 100 waits `, number, after: ' or longer.' };
    case 'servers':
      return { before: `The same ${load} a second, two servers: 1 in 100 waits `, number, after: ' or longer.' };
    case 'limit':
      return {
        before: `Room for ${setting.places}: of those let in, 1 in 100 waits `,
        number,
        after: `; ${percent(turnedAway(setting))} are turned away.`,
      };
  }
}

const people = (count: number): string => (count === 0 ? 'nobody is' : count === 1 ? '1 is' : `${count} are`);

/** Under the picture: how it goes for the request that is followed. */
export function following(request: Request, present: readonly Present[], at: number): string {
  const answer = amount(request.end - request.arrive);
  if (at >= request.end) return `The round one has its answer, ${answer} after it came.`;
  const ahead = present.filter(
    ({ followed, place }) => !followed && place < (present.find((one) => one.followed)?.place ?? 0),
  ).length;
  if (at >= request.start)
    return `The round one is being served, ${amount(request.start - request.arrive)} after it came.`;
  if (at - request.arrive < 1e-4)
    return `The round one is such a request. It has just come, and ${people(ahead)} ahead of it.`;
  return `The round one has waited ${amount(at - request.arrive)}, and ${people(ahead)} ahead of it.`;
}
