/**
 * Linearizable: every operation seems to happen at one instant between its call and its answer. (M. Herlihy and J. Wing,
 * ACM TOPLAS 12, 1990.)
 *
 * By their theorem 1 a history is linearizable exactly if each register's part of it is, so keys are judged one by one:
 * the search then never tries orders of operations that have nothing to do with each other.
 */
import { explain } from './explain.ts';
import { DEFAULT_BUDGET } from './judgement.ts';
import type { Broken, JudgeOptions, Judgement, OrderKept } from './judgement.ts';
import { linearizationPoints } from './linearization-points.ts';
import type { Operation, OperationIndex } from './operation.ts';
import { inOrderOfCall, realTime } from './precedence.ts';
import { byKey } from './registers.ts';
import { searchOrder } from './search-order.ts';
import { shortestPrefix } from './shortest-prefix.ts';
import { requireHistory } from './well-formed.ts';

/** The steps count all keys; the budget is for each search. Where several keys are broken, the first to break is shown. */
export function checkLinearizable(history: readonly Operation[], options: JudgeOptions = {}): Judgement {
  requireHistory(history);
  const kept: (readonly OperationIndex[])[] = [];
  let first: Broken | null = null;
  let undecided = false;
  let steps = 0;
  for (const places of byKey(history).values()) {
    const judged = checkRegister(history, places, options);
    steps += judged.steps;
    if (judged.verdict === 'yes') kept.push(judged.order);
    else if (judged.verdict === 'undecided') undecided = true;
    else if (!first || history[judged.culprit]!.return < history[first.culprit]!.return) first = judged;
  }
  if (first) return { ...first, steps };
  if (undecided) return { verdict: 'undecided', because: 'too many steps', steps };
  return { verdict: 'yes', order: merged(history, kept), steps };
}

function checkRegister(
  history: readonly Operation[],
  own: readonly OperationIndex[],
  { initial = 0, budget = DEFAULT_BUDGET, explain: wanted = true }: JudgeOptions,
): Judgement {
  const places = inOrderOfCall(history, own);
  const operations = places.map((place) => history[place] as Operation);
  const search = (some: readonly Operation[]) =>
    searchOrder({ operations: some, predecessors: realTime(some), initial, budget });
  const { order, steps } = search(operations);
  if (order === undefined) return { verdict: 'undecided', because: 'too many steps', steps };
  const named = (index: number) => places[index] as OperationIndex;
  if (order) return { verdict: 'yes', order: order.map(named), steps };

  const { operations: prefix, culprit } = shortestPrefix(operations, (some) => search(some).order === null);
  const { conflict, pair } = wanted ? explain(prefix, realTime, initial, budget) : { conflict: [], pair: null };
  return {
    verdict: 'no',
    because: 'no order',
    prefix: places.slice(0, prefix.length),
    culprit: named(culprit),
    conflict: conflict.map(named),
    pair: pair && [named(pair[0]), named(pair[1])],
    steps,
  };
}

/** One order of all, each operation at its instant. Instants respect the clock, so the merged order does. */
function merged(history: readonly Operation[], orders: readonly OrderKept['order'][]): readonly OperationIndex[] {
  if (orders.length === 1) return orders[0] as OrderKept['order'];
  const points = orders.flatMap((order) => {
    const instants = linearizationPoints(
      order.map((index) => history[index] as Operation),
      [...order.keys()],
    );
    return order.map((index, place) => ({ index, instant: instants[place] as number }));
  });
  return points.sort((a, b) => a.instant - b.instant).map(({ index }) => index);
}
