/**
 * Regular: each read returns a write that overlaps it, or one that no later write had replaced when the read was called.
 * Two reads may disagree about the order of what overlaps them.
 *
 * L. Lamport (On interprocess communication, Distributed Computing 1, 1986) says this for one writer. With several
 * writers the weak form of C. Shao, J. Welch and others (SIAM J. Comput. 40, 2011) is used: each read is judged by itself.
 */
import { answeredBefore } from './operation.ts';
import type { Broken, JudgeOptions, Operation, OperationIndex } from './operation.ts';
import { inOrderOfCall } from './precedence.ts';

/** Where a read can have its value from: a write, or the value before any write. */
export type ValueSource = OperationIndex | 'initial';

export interface RegularKept {
  readonly verdict: 'yes';
  /** For each answered read the write it may have seen. */
  readonly sources: ReadonlyMap<OperationIndex, ValueSource>;
  readonly steps: number;
}

export function checkRegular(
  history: readonly Operation[],
  { initial = 0 }: Pick<JudgeOptions, 'initial'> = {},
): RegularKept | Broken {
  const places = inOrderOfCall(history);
  const writes = places.filter((place) => history[place]?.kind === 'write');
  const sources = new Map<OperationIndex, ValueSource>();
  let steps = 0;
  for (const place of places) {
    const read = history[place] as Operation;
    if (read.kind === 'write' || read.return === Infinity) continue;
    steps += writes.length;
    const done = writes.filter((index) => answeredBefore(history[index] as Operation, read));
    // Of the finished writes, the one called last replaced everything answered before its call.
    const last = done.at(-1);
    const replaced = (write: Operation) => last !== undefined && answeredBefore(write, history[last] as Operation);
    const seen = writes.findLast((index) => {
      const write = history[index] as Operation;
      return write.value === read.value && !answeredBefore(read, write) && !replaced(write);
    });
    if (seen === undefined && !(read.value === initial && last === undefined))
      return {
        verdict: 'no',
        prefix: places.filter((index) => history[index]!.call <= read.return),
        culprit: place,
        conflict: last === undefined ? [place] : [last, place],
        pair: last === undefined ? null : [last, place],
        steps,
      };
    sources.set(place, seen ?? 'initial');
  }
  return { verdict: 'yes', sources, steps };
}
