/** Asynchronous: a write is done when the leader has it on disk. The followers hear of it when there is time. */
import type { CommitRule } from '../rule.ts';
import { LEADER } from '../stage.ts';

export const asynchronous: CommitRule = {
  atOnce: [],
  isDone: (has) => has(LEADER),
};
