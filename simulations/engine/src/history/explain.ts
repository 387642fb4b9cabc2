/**
 * Why no order exists: the operations that cannot be explained together, and the two whose order is to blame.
 *
 * Operations are taken away, in ever smaller portions, as long as what is left still cannot be explained (the idea is A.
 * Zeller's delta debugging). A write is taken away only when no read that is left returned its value: otherwise a read
 * of a value that nobody wrote would be blamed for nothing.
 */
import { isAnsweredRead } from './operation.ts';
import type { Operation } from './operation.ts';
import { without } from './precedence.ts';
import { registersOf } from './registers.ts';
import { searchOrder } from './search-order.ts';

type Precedences = (operations: readonly Operation[]) => number[][];

export interface Blame {
  readonly conflict: readonly number[];
  readonly pair: readonly [number, number] | null;
}

/** `operations` are in order of call and cannot be explained; the answer names them by their place in that list. */
export function explain(
  operations: readonly Operation[],
  precedences: Precedences,
  initial: number,
  budget: number,
): Blame {
  const pick = (places: readonly number[]) => places.map((place) => operations[place] as Operation);
  const broken = (places: readonly number[]) => {
    const left = pick(places);
    return searchOrder({ operations: left, predecessors: precedences(left), initial, budget }).order === null;
  };
  const all = [...operations.keys()];
  const withoutReads = shrink(all, (place) => operations[place]?.kind === 'read', broken);
  const registers = registersOf(operations);
  const named = (place: number) => `${registers[place]} ${operations[place]?.value}`;
  const returned = new Set(withoutReads.filter((place) => isAnsweredRead(operations[place] as Operation)).map(named));
  const conflict = shrink(withoutReads, (place) => !returned.has(named(place)), broken);
  const left = pick(conflict);
  const pair = blamed(left, precedences(left), initial, budget);
  return { conflict, pair: pair && [conflict[pair[0]] as number, conflict[pair[1]] as number] };
}

/** The least of a list that is still broken, taking away only what may go. */
function shrink(
  list: readonly number[],
  mayGo: (place: number) => boolean,
  broken: (list: readonly number[]) => boolean,
): number[] {
  let left = [...list];
  let removable = left.filter(mayGo);
  for (
    let portion = Math.ceil(removable.length / 2);
    portion > 0;
    portion = portion === 1 ? 0 : Math.ceil(portion / 2)
  ) {
    for (let start = 0; start < removable.length;) {
      const gone = new Set(removable.slice(start, start + portion));
      const rest = left.filter((place) => !gone.has(place));
      if (broken(rest)) {
        left = rest;
        removable = removable.filter((place) => !gone.has(place));
      } else start += portion;
    }
  }
  return left;
}

/** The pair to blame, the later the better: readers look at the end, where it broke. */
function blamed(
  operations: readonly Operation[],
  predecessors: readonly (readonly number[])[],
  initial: number,
  budget: number,
): readonly [number, number] | null {
  for (let second = operations.length - 1; second >= 0; second--)
    for (const first of predecessors[second] as readonly number[])
      if (searchOrder({ operations, predecessors: without(predecessors, first, second), initial, budget }).order)
        return [first, second];
  return null;
}
