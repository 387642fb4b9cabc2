/**
 * Eventually consistent, as far as a finite history can show it: once writing has stopped and everything has been
 * delivered, all reads of a key return one value, and no acknowledged write has been forgotten for the value before any.
 * (W. Vogels, Eventually consistent, CACM 52, 2009; eventual visibility in S. Burckhardt, Principles of eventual
 * consistency, Foundations and Trends in Programming Languages 1, 2014.)
 *
 * When everything has been delivered is not in the history: whoever recorded it says so. Before that moment anything may
 * be read, which is why this promise alone is a weak one.
 */
import type { Breach, Broken, JudgeOptions, Judgement, Kept } from './judgement.ts';
import { isAnsweredRead } from './operation.ts';
import type { Operation, OperationIndex } from './operation.ts';
import { inOrderOfCall } from './precedence.ts';
import { byKey } from './registers.ts';
import { requireHistory } from './well-formed.ts';

/** When replicas must agree, for `checkConvergence`. */
export interface ConvergenceOptions extends Pick<JudgeOptions, 'initial'> {
  /** From when on all messages have arrived and all replicas answer; in the history's unit of time. */
  readonly settledAt: number;
}

/** Kept, because all later reads agree. */
export interface ConvergenceKept extends Kept {
  /** The value that each key settled at. Keys that nobody read any more are left out. */
  readonly values: ReadonlyMap<Operation['key'], number>;
}

/**
 * Undecided where nobody read after `settledAt`. A key that was still written then has not settled, and is not judged. Of
 * several broken keys the one whose read was answered first is shown.
 */
export function checkConvergence(
  history: readonly Operation[],
  { settledAt, initial = 0 }: ConvergenceOptions,
): Judgement<ConvergenceKept> {
  requireHistory(history);
  const values = new Map<Operation['key'], number>();
  let first: Broken | null = null;
  for (const [key, places] of byKey(history)) {
    const called = inOrderOfCall(history, places);
    const writes = called.filter((place) => history[place]?.kind === 'write');
    if (writes.some((place) => history[place]!.call >= settledAt)) continue;
    const reads = called
      .filter((place) => isAnsweredRead(history[place] as Operation) && history[place]!.call >= settledAt)
      .sort((a, b) => history[a]!.return - history[b]!.return);
    const broken = faultOf(history, writes, reads, initial);
    if (broken && (!first || history[broken.culprit]!.return < history[first.culprit]!.return)) first = broken;
    if (reads[0] !== undefined) values.set(key, history[reads[0]]!.value);
  }
  const steps = history.length;
  if (first) return { ...first, steps };
  return values.size > 0
    ? { verdict: 'yes', values, steps }
    : { verdict: 'undecided', because: 'nothing to judge', steps };
}

function faultOf(
  history: readonly Operation[],
  writes: readonly OperationIndex[],
  reads: readonly OperationIndex[],
  initial: number,
): Broken | null {
  const answered = writes.filter((place) => history[place]!.return < Infinity);
  const versionOf = (place: OperationIndex) => history[place]!.version ?? -Infinity;
  const newest = answered.reduce<OperationIndex | undefined>(
    (best, place) => (best === undefined || versionOf(place) >= versionOf(best) ? place : best),
    undefined,
  );
  const broken = (because: Breach, culprit: OperationIndex, other?: OperationIndex): Broken => ({
    verdict: 'no',
    because,
    prefix: inOrderOfCall(history, [...writes, ...reads]).filter(
      (place) => history[place]!.call <= history[culprit]!.return,
    ),
    culprit,
    conflict: other === undefined ? [culprit] : [other, culprit],
    pair: other === undefined ? null : [other, culprit],
    steps: 0,
  });
  for (const read of reads) {
    const { value } = history[read] as Operation;
    const sources = writes.filter((place) => history[place]?.value === value);
    if (sources.length === 0 && value !== initial) return broken('never written', read);
    const version = Math.max(-Infinity, ...sources.map(versionOf));
    if (newest !== undefined && (sources.length === 0 || version < versionOf(newest)))
      return broken('write lost', read, newest);
    const [settled = read] = reads;
    if (history[settled]!.value !== value) return broken('disagreement', read, settled);
  }
  return null;
}
