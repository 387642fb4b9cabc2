/** Semi-synchronous within the region: a write is done when one other machine has it too. */
import type { CommitRule } from '../rule.ts';
import { LEADER, NEAR } from '../stage.ts';

export const near: CommitRule = {
  atOnce: [NEAR],
  isDone: (has) => has(LEADER) && has(NEAR),
};
