/** Three promises a register can make about reads and writes, each weaker than linearizable, and whether this history keeps them. */
import { checkLinearizable, checkRegular, checkSequential } from '@under-load/engine';
import type { Judgement, Operation } from '@under-load/engine';

export interface Verdicts {
  /** Every operation seems to happen at one instant between its call and its answer. */
  readonly linearizable: Judgement;
  /** One order explains every answer and keeps each client's own order; the clock does not count. */
  readonly sequential: Judgement;
  /** Each read returns the latest finished write or one that overlaps the read; reads may contradict each other. */
  readonly regular: { readonly verdict: 'yes' | 'no' };
  /** Operations tried in some place of an order, in all searches. */
  readonly steps: number;
}

export function judge(operations: readonly Operation[], initial: number): Verdicts {
  const linearizable = checkLinearizable(operations, { initial });
  const sequential = checkSequential(operations, { initial });
  const regular = checkRegular(operations, { initial });
  return { linearizable, sequential, regular, steps: linearizable.steps + sequential.steps };
}
