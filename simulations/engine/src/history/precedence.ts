/** Which operations must stand before which, with everything left out that follows from the rest. */
import type { Operation } from './operation.ts';

/** Places of operations in order of call; those called at one instant in order of return, then as they were given. */
export function inOrderOfCall(
  operations: readonly Operation[],
  places: Iterable<number> = operations.keys(),
): number[] {
  return [...places].sort(
    (a, b) =>
      operations[a]!.call - operations[b]!.call || compare(operations[a]!.return, operations[b]!.return) || a - b,
  );
}

/** Calls and answers in order of time; at one instant the calls come first, as operations that touch overlap. */
export function callsAndAnswers(
  operations: readonly Operation[],
  places: readonly number[],
): readonly { readonly place: number; readonly edge: 'call' | 'answer' }[] {
  const edges = places.flatMap((place) => [
    { place, edge: 'call' as const, at: operations[place]!.call },
    { place, edge: 'answer' as const, at: operations[place]!.return },
  ]);
  return edges
    .filter(({ at }) => at < Infinity)
    .sort((a, b) => a.at - b.at || Number(a.edge === 'answer') - Number(b.edge === 'answer'));
}

/** Real time: whatever was answered before an operation was called. Operations must be given in order of call. */
export function realTime(operations: readonly Operation[]): number[][] {
  return before(operations, [...operations.keys()]);
}

/** Program order: the same, among the operations of each client only. */
export function programOrder(operations: readonly Operation[]): number[][] {
  const clients = new Map<number | string, number[]>();
  for (const [index, { client }] of operations.entries()) {
    const own = clients.get(client);
    if (own) own.push(index);
    else clients.set(client, [index]);
  }
  const predecessors: number[][] = operations.map(() => []);
  for (const own of clients.values())
    for (const [place, list] of before(
      own.map((index) => operations[index] as Operation),
      own,
    ).entries())
      predecessors[own[place] as number] = list;
  return predecessors;
}

/**
 * For each operation those answered before its call, except where another one was called and answered in between:
 * these follow. `names` says what each is called in the answer.
 */
function before(operations: readonly Operation[], names: readonly number[]): number[][] {
  const byAnswer = [...operations.keys()].sort((a, b) => compare(operations[a]!.return, operations[b]!.return));
  let answered = 0;
  let latestCall = -Infinity;
  return operations.map(({ call }) => {
    for (; answered < byAnswer.length && operations[byAnswer[answered]!]!.return < call; answered++)
      latestCall = Math.max(latestCall, operations[byAnswer[answered]!]!.call);
    const list: number[] = [];
    for (let i = answered - 1; i >= 0 && operations[byAnswer[i]!]!.return >= latestCall; i--)
      list.push(names[byAnswer[i]!]!);
    return list;
  });
}

/** The same precedences without one of them; what followed from it together with others is kept. */
export function without(predecessors: readonly (readonly number[])[], first: number, second: number): number[][] {
  return predecessors.map((list, index) => {
    if (index === second)
      return [...list.filter((each) => each !== first), ...(predecessors[first] as readonly number[])];
    return list.includes(second) ? [...list, first] : [...list];
  });
}

/** Less, equal or more, also where both are Infinity. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
