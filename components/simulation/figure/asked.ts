/**
 * What whoever passes a figure on asks of its reader, and takes out of their hands: `lock=servers,do&hide=serviceTime&goal=…` in a
 * link, or on the page. A link can add to what the page says and never takes from it.
 */
import { nearest, quoted } from '@under-load/engine';
import type { Model, Problem } from '@under-load/engine';
import type { Served } from './served.ts';

export interface Asked {
  /** Parameters that are shown but cannot be changed, and those that are not shown; `do` is acting on the system. */
  readonly lock: readonly string[];
  readonly hide: readonly string[];
  /** In words. */
  readonly goal: string | undefined;
}

export type OnPage = Pick<Served, 'lock' | 'hide' | 'goal'>;

const LONGEST_GOAL = 200;

export function readAsked(
  { parameters }: Model,
  { lock, hide, goal }: OnPage,
  own: ReadonlyMap<string, string>,
): Asked & { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const known = [...Object.keys(parameters), 'do'];
  const named = (where: 'lock' | 'hide', before: readonly string[]): readonly string[] => {
    const given = (own.get(where) ?? '').split(',').filter((name) => name !== '');
    for (const name of given.filter((each) => !known.includes(each)))
      problems.push({
        where,
        found: quoted(name),
        allowed: `parameters of this simulation${suggestion(nearest(name, known))}`,
        used: 'nothing of it',
      });
    return [...new Set([...before, ...given.filter((name) => known.includes(name))])];
  };
  const words = own.get('goal')?.trim();
  if (words !== undefined && words.length > LONGEST_GOAL)
    problems.push({
      where: 'goal',
      found: `${words.length} characters`,
      allowed: `at most ${LONGEST_GOAL}`,
      used: 'the first of them',
    });
  return {
    lock: named('lock', lock),
    hide: named('hide', hide),
    goal: words ? words.slice(0, LONGEST_GOAL) : goal,
    problems,
  };
}

const suggestion = (meant: string | null): string => (meant ? `; ${meant} may be meant` : '');

/** As in a link: only what the page does not say itself. */
export function askedPairs(asked: Asked, { lock, hide, goal }: OnPage): [string, string][] {
  const pairs: [string, string][] = [];
  const added = (all: readonly string[], before: readonly string[]) =>
    all.filter((name) => !before.includes(name)).join(',');
  const [locked, hidden] = [added(asked.lock, lock), added(asked.hide, hide)];
  if (locked) pairs.push(['lock', locked]);
  if (hidden) pairs.push(['hide', hidden]);
  if (asked.goal !== undefined && asked.goal !== goal) pairs.push(['goal', asked.goal]);
  return pairs;
}
