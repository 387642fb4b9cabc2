/**
 * Linearizable: every operation seems to happen at one instant between its call and its answer. (M. Herlihy and J. Wing,
 * ACM TOPLAS 12, 1990.)
 */
import { explain } from './explain.ts';
import { DEFAULT_BUDGET } from './operation.ts';
import type { JudgeOptions, Judgement, Operation, OperationIndex } from './operation.ts';
import { inOrderOfCall, realTime } from './precedence.ts';
import { searchOrder } from './search-order.ts';

export function checkLinearizable(history: readonly Operation[], options: JudgeOptions = {}): Judgement {
  const { initial = 0, budget = DEFAULT_BUDGET, explain: wanted = true } = options;
  const places = inOrderOfCall(history);
  const operations = places.map((place) => history[place] as Operation);
  const search = (some: readonly Operation[]) =>
    searchOrder({ operations: some, predecessors: realTime(some), initial, budget });
  const { order, steps } = search(operations);
  if (order === undefined) return { verdict: 'undecided', steps };
  if (order) return { verdict: 'yes', order: order.map((index) => places[index] as number), steps };

  const { length, culprit } = shortestPrefix(operations, (some) => search(some).order === null);
  const prefix = cutAfter(operations, culprit).slice(0, length);
  const { conflict, pair } = wanted ? explain(prefix, realTime, initial, budget) : { conflict: [], pair: null };
  const named = (index: number) => places[index] as OperationIndex;
  return {
    verdict: 'no',
    prefix: places.slice(0, length),
    culprit: named(culprit),
    conflict: conflict.map(named),
    pair: pair && [named(pair[0]), named(pair[1])],
    steps,
  };
}

/**
 * The instants at which the operations of an order may be taken to have happened: each between its call and its answer,
 * none before the one that stands ahead of it, spread over the room there is.
 */
export function linearizationPoints(history: readonly Operation[], order: readonly OperationIndex[]): number[] {
  const operations = order.map((index) => history[index] as Operation);
  let end = -Infinity;
  for (const { call, return: answer } of history) end = Math.max(end, call, answer === Infinity ? call : answer);
  const latest: number[] = [];
  for (let i = operations.length - 1; i >= 0; i--) {
    end = Math.min(end, operations[i]!.return);
    latest[i] = end;
  }
  let earliest = -Infinity;
  return operations.map(({ call }, i) => {
    earliest = Math.max(earliest, call);
    const share = (i + 1) / (operations.length + 1);
    return earliest + ((latest[i] as number) - earliest) * share;
  });
}

/** The history as it was known when one operation returned: what was called later is gone, what returned later is open. */
function cutAfter(operations: readonly Operation[], last: number): Operation[] {
  const { return: end } = operations[last] as Operation;
  return operations
    .filter(({ call }) => call <= end)
    .map((operation, index) => (answers(operation, index, end, last) ? operation : { ...operation, return: Infinity }));
}

function answers({ return: answer }: Operation, index: number, end: number, last: number): boolean {
  return answer < end || (answer === end && index <= last);
}

/** By halving: whatever explains a history explains each of its beginnings, so once broken it stays broken. */
function shortestPrefix(operations: readonly Operation[], broken: (some: readonly Operation[]) => boolean) {
  const answered = [...operations.keys()]
    .filter((index) => operations[index]!.return < Infinity)
    .sort((a, b) => operations[a]!.return - operations[b]!.return || a - b);
  let low = -1;
  let high = answered.length - 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (broken(cutAfter(operations, answered[middle] as number))) high = middle;
    else low = middle;
  }
  const culprit = answered[high] as number;
  return { culprit, length: cutAfter(operations, culprit).length };
}
