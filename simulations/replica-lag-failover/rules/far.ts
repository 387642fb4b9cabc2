/** Synchronous across regions: a write is done when a machine in another region has it too. */
import type { CommitRule } from '../rule.ts';
import { FAR, LEADER } from '../stage.ts';

export const far: CommitRule = {
  atOnce: [FAR],
  isDone: (has) => has(LEADER) && has(FAR),
};
