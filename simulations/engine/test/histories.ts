/** Histories written in a line, random small ones, and the slow way to judge them: trying every order. */
import fc from 'fast-check';
import { answeredBefore } from '../src/history/operation.ts';
import type { Operation } from '../src/history/operation.ts';

/** Reads `A w1 0-4, B r0 1-2`; without an end the operation is left open, and `wx1` writes to the key x. */
export function history(text: string): Operation[] {
  return text.split(', ').map((part) => {
    const [client = '', what = '', times = ''] = part.split(' ');
    const [call, answer] = times.split('-');
    const key = /[a-z]/.exec(what.slice(1))?.[0];
    return {
      client,
      ...(key && { key }),
      kind: what[0] === 'w' ? 'write' : 'read',
      value: Number(what.slice(key ? 2 : 1)),
      call: Number(call),
      return: answer ? Number(answer) : Infinity,
    };
  });
}

export interface Small {
  readonly operations: number;
  readonly keys?: readonly string[];
  /** Each client calls only after it was answered. */
  readonly oneByOne?: boolean;
}

/** A few operations of three clients over small times and few values: many of them break some promise. */
export function smallHistory({ operations, keys = [], oneByOne = false }: Small): fc.Arbitrary<Operation[]> {
  const one = fc.record({
    client: fc.constantFrom('A', 'B', 'C'),
    kind: fc.constantFrom('read' as const, 'write' as const),
    value: fc.integer({ min: 0, max: 2 }),
    call: fc.integer({ min: 0, max: 9 }),
    length: fc.integer({ min: 0, max: 6 }),
    open: fc.boolean(),
    ...(keys.length > 0 && { key: fc.constantFrom(...keys) }),
  });
  return fc.array(one, { maxLength: operations }).map((list) => {
    const free = new Map<string, number>();
    return list.map(({ length, open, ...rest }): Operation => {
      const call = oneByOne ? Math.max(rest.call, free.get(rest.client) ?? 0) : rest.call;
      free.set(rest.client, call + length + 1);
      return { ...rest, call, return: open && length > 4 ? Infinity : call + length };
    });
  });
}

/** Whether some order of the answered operations and any of the open writes explains every answer. */
export function existsOrder(
  operations: readonly Operation[],
  mustPrecede: (a: Operation, b: Operation) => boolean,
): boolean {
  const kept = operations.filter(({ kind, return: answer }) => kind === 'write' || answer < Infinity);
  const extend = (left: readonly Operation[], values: ReadonlyMap<unknown, number>): boolean =>
    left.every(({ return: answer }) => answer === Infinity) ||
    left.some((next) => {
      const rest = left.filter((each) => each !== next);
      if (next.kind === 'read' && next.value !== (values.get(next.key) ?? 0)) return false;
      if (rest.some((other) => mustPrecede(other, next))) return false;
      return extend(rest, next.kind === 'write' ? new Map(values).set(next.key, next.value) : values);
    });
  return extend(kept, new Map());
}

/** The order of the clock within each client. */
export function inProgramOrder(a: Operation, b: Operation): boolean {
  return a.client === b.client && answeredBefore(a, b);
}

/** Whether `judge` holds for some choice of the write each read saw; null is the value before any. */
export function someSources(
  operations: readonly Operation[],
  judge: (sources: ReadonlyMap<Operation, Operation | null>) => boolean,
): boolean {
  const choose = (reads: readonly Operation[], sources: ReadonlyMap<Operation, Operation | null>): boolean => {
    const [read, ...rest] = reads;
    if (!read) return judge(sources);
    const seen = operations.filter(
      (write) =>
        write.kind === 'write' && write.key === read.key && write.value === read.value && !inProgramOrder(read, write),
    );
    return [...seen, ...(read.value === 0 ? [null] : [])].some((source) =>
      choose(rest, new Map(sources).set(read, source)),
    );
  };
  return choose(
    operations.filter(({ kind, return: answer }) => kind === 'read' && answer < Infinity),
    new Map(),
  );
}

export function permutations<T>(list: readonly T[]): T[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first, i) => permutations(list.toSpliced(i, 1)).map((rest) => [first, ...rest]));
}
