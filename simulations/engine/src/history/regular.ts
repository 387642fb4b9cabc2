/**
 * Regular: each read returns a write that overlaps it, or one that no later write had replaced when the read was called.
 * Two reads may disagree about the order of what overlaps them.
 *
 * L. Lamport (On interprocess communication, Distributed Computing 1, 1986) says this for one writer. With several
 * writers the weak form of C. Shao, J. Welch and others (SIAM J. Comput. 40, 2011) is used: each read is judged by itself.
 */
import type { Broken, JudgeOptions, SourcesKept, ValueSource } from './judgement.ts';
import { answeredBefore, isAnsweredRead } from './operation.ts';
import type { Operation, OperationIndex } from './operation.ts';
import { inOrderOfCall } from './precedence.ts';
import { byKey } from './registers.ts';
import { requireHistory } from './well-formed.ts';

/** Never undecided. Of several reads that break the promise the one called first is shown. */
export function checkRegular(
  history: readonly Operation[],
  { initial = 0 }: Pick<JudgeOptions, 'initial'> = {},
): SourcesKept | Broken {
  requireHistory(history);
  const sources = new Map<OperationIndex, ValueSource>();
  let first: Broken | null = null;
  let steps = 0;
  for (const own of byKey(history).values()) {
    const places = inOrderOfCall(history, own);
    const writes = places.filter((place) => history[place]?.kind === 'write');
    for (const place of places) {
      const read = history[place] as Operation;
      if (!isAnsweredRead(read) || (first && history[first.culprit]!.call <= read.call)) continue;
      steps += writes.length;
      const done = writes.filter((index) => answeredBefore(history[index] as Operation, read));
      // Of the finished writes, the one called last replaced everything answered before its call.
      const last = done.at(-1);
      const replaced = (write: Operation) => last !== undefined && answeredBefore(write, history[last] as Operation);
      const seen = writes.findLast((index) => {
        const write = history[index] as Operation;
        return write.value === read.value && !answeredBefore(read, write) && !replaced(write);
      });
      if (seen !== undefined || (read.value === initial && last === undefined)) sources.set(place, seen ?? 'initial');
      else {
        const known = writes.filter((index) => !answeredBefore(read, history[index] as Operation));
        const written = read.value === initial || known.some((index) => history[index]!.value === read.value);
        const pair = written && last !== undefined ? ([last, place] as const) : null;
        first = {
          verdict: 'no',
          because: written ? 'replaced' : 'never written',
          prefix: places.filter((index) => history[index]!.call <= read.return),
          culprit: place,
          conflict: pair ?? [place],
          pair,
          steps,
        };
      }
    }
  }
  return first ? { ...first, steps } : { verdict: 'yes', sources, steps };
}
