/** What must have happened to a write before its client is told that it is done; each rule stands in a file of its own. */
import type { Values } from './parameters.ts';
import { asynchronous } from './rules/asynchronous.ts';
import { far } from './rules/far.ts';
import { near } from './rules/near.ts';
import type { Follower, Machine } from './stage.ts';

export interface CommitRule {
  /** The followers that get each entry as soon as the leader has it; the others get it after the lag. */
  readonly atOnce: readonly Follower[];
  /** Whether a write may be acknowledged, by what the leader knows of who has it. */
  isDone(has: (machine: Machine) => boolean): boolean;
}

export function ruleOf({ rule }: Pick<Values, 'rule'>): CommitRule {
  return { asynchronous, near, far }[rule];
}
