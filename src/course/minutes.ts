/**
 * A lesson's times are sums of its activities: *idea* is the bet and the run that settles it, *with the challenge* adds
 * what is to be reached, *all of it* adds everything else.
 */
import type { Activity } from '../schemas/activity.ts';

export interface Minutes {
  readonly idea: number;
  readonly challenge: number;
  readonly all: number;
}

type Timed = Pick<Activity, 'kind' | 'minutes' | 'depth'>;

const sum = (activities: readonly Timed[]): number => activities.reduce((total, { minutes }) => total + minutes, 0);
const core = (activities: readonly Timed[]): readonly Timed[] => activities.filter(({ depth }) => depth === 'core');

export function minutesOf(activities: readonly Timed[]): Minutes {
  const idea = sum(core(activities).filter(({ kind }) => kind === 'predict' || kind === 'run'));
  const challenge = idea + sum(core(activities).filter(({ kind }) => kind === 'challenge'));
  return { idea, challenge, all: sum(activities) };
}

/** What a class needs for it: everything but what is marked as more. */
export const coreMinutes = (activities: readonly Timed[]): number => sum(core(activities));

export function addMinutes(parts: readonly Minutes[]): Minutes {
  return parts.reduce(
    (total, part) => ({
      idea: total.idea + part.idea,
      challenge: total.challenge + part.challenge,
      all: total.all + part.all,
    }),
    { idea: 0, challenge: 0, all: 0 },
  );
}

/** `Idea 6 min · with the challenge 15 · all of it 40`; equal times are said once. */
export function formatMinutes({ idea, challenge, all }: Minutes): string {
  const parts = [
    ...(idea > 0 ? [`idea ${idea}`] : []),
    ...(challenge > idea && challenge < all ? [`with the challenge ${challenge}`] : []),
    ...(all > idea ? [`all of it ${all}`] : []),
  ];
  const [first = '', ...rest] = parts;
  const opened = `${first.charAt(0).toUpperCase()}${first.slice(1)} min`;
  return [opened, ...rest].join(' · ');
}

/** `50 min`, `2 h`, `1 h 40 min`. */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
