/** Histories of several registers, each judged by itself or all together. */
import type { Operation, OperationIndex } from './operation.ts';

/** The places of the operations of each key, as they were given. */
export function byKey(history: readonly Operation[]): ReadonlyMap<Operation['key'], readonly OperationIndex[]> {
  const keys = new Map<Operation['key'], OperationIndex[]>();
  for (const [place, { key }] of history.entries()) {
    const own = keys.get(key);
    if (own) own.push(place);
    else keys.set(key, [place]);
  }
  return keys;
}

/** For each operation the number of its register, counted from 0 in order of appearance. */
export function registersOf(operations: readonly Operation[]): readonly number[] {
  const numbers = new Map<Operation['key'], number>();
  return operations.map(({ key }) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
}
