/** What a history keeps of three promises: linearizable, regular, and that all agree once everything has arrived. */
import { checkConvergence, checkLinearizable, checkRegular } from '@under-load/engine';
import type { Judgement } from '@under-load/engine';
import type { History } from './history.ts';

export interface Verdicts {
  readonly linearizable: Judgement;
  readonly regular: 'yes' | 'no';
  /** Undecided where something was still under way when the last reads began. */
  readonly converged: 'yes' | 'no' | 'undecided';
}

export function judge({ operations, settledAt }: History, explain: boolean): Verdicts {
  return {
    linearizable: checkLinearizable(operations, { explain }),
    regular: checkRegular(operations).verdict,
    converged: settledAt < Infinity ? checkConvergence(operations, { settledAt }).verdict : 'undecided',
  };
}
