/** The shortest beginning of a history that breaks a promise of which every beginning of a kept history is kept too. */
import type { Operation } from './operation.ts';

export interface BrokenPrefix {
  /** The history as it was known when the culprit returned. Its places are those of the whole: nothing is left out before the end. */
  readonly operations: readonly Operation[];
  /** The place of the operation whose answer broke it. */
  readonly culprit: number;
}

/** `operations` are in order of call and broken. By halving: once broken, a history stays broken. */
export function shortestPrefix(
  operations: readonly Operation[],
  broken: (some: readonly Operation[]) => boolean,
): BrokenPrefix {
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
  return { operations: cutAfter(operations, culprit), culprit };
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
