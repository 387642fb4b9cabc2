/** Where in time each operation of an order may be taken to have happened, for drawing it. */
import type { Operation, OperationIndex } from './operation.ts';

/**
 * The instants at which the operations of an order may be taken to have happened: each between its call and its answer,
 * none before the one that stands ahead of it, spread over the room there is. `order` must be one that respects the
 * clock, as `checkLinearizable` gives it. Instants are in the history's unit of time.
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
