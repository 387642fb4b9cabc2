/**
 * Sequentially consistent: there is one order of all operations that explains every answer and keeps each client's own
 * order; what different clients did need not follow the clock. (L. Lamport, IEEE Trans. Computers C-28, 1979.)
 *
 * A later write may explain an earlier read of another client, so only the whole history can be judged; and each key may
 * be fine by itself where all together are not, so all keys are searched at once.
 */
import { explain } from './explain.ts';
import { DEFAULT_BUDGET } from './judgement.ts';
import type { JudgeOptions, Judgement } from './judgement.ts';
import type { Operation, OperationIndex } from './operation.ts';
import { inOrderOfCall, programOrder } from './precedence.ts';
import { searchOrder } from './search-order.ts';
import { requireHistory } from './well-formed.ts';

/**
 * Whether one order of all operations, in which each client's own stand as it made them, explains what every read gave
 * back. Throws an `EngineError` where the history contradicts itself.
 */
export function checkSequential(history: readonly Operation[], options: JudgeOptions = {}): Judgement {
  requireHistory(history);
  const { initial = 0, budget = DEFAULT_BUDGET, explain: wanted = true } = options;
  const places = inOrderOfCall(history);
  const operations = places.map((place) => history[place] as Operation);
  const { order, steps } = searchOrder({ operations, predecessors: programOrder(operations), initial, budget });
  const named = (index: number) => places[index] as OperationIndex;
  if (order === undefined) return { verdict: 'undecided', because: 'too many steps', steps };
  if (order) return { verdict: 'yes', order: order.map(named), steps };
  const { conflict, pair } = wanted ? explain(operations, programOrder, initial, budget) : { conflict: [], pair: null };
  const blamed = conflict.length ? conflict : [...operations.keys()];
  const culprit = blamed.reduce((last, index) =>
    operations[index]!.return >= operations[last]!.return ? index : last,
  );
  return {
    verdict: 'no',
    because: 'no order',
    prefix: places,
    culprit: named(culprit),
    conflict: conflict.map(named),
    pair: pair && [named(pair[0]), named(pair[1])],
    steps,
  };
}
