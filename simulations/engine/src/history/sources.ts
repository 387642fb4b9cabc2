/**
 * Which write each read got its value from. Where every value is written once, there is no choice; where not, all
 * choices are tried, the likeliest first.
 */
import { DEFAULT_BUDGET } from './judgement.ts';
import type { Broken, JudgeOptions, Judgement, Kept, Sources, Undecided, ValueSource } from './judgement.ts';
import { answeredBefore, isAnsweredRead } from './operation.ts';
import type { Operation, OperationIndex } from './operation.ts';
import { inOrderOfCall } from './precedence.ts';
import { byKey } from './registers.ts';
import { requireHistory } from './well-formed.ts';

/**
 * Kept if `judge` says so for some choice of sources, undecided if the budget ends before all were tried. Where all are
 * broken the witness is that of the likeliest: each read saw the last write of its value called before its answer.
 */
export function underSomeSources<K extends Kept>(
  history: readonly Operation[],
  { initial = 0, budget = DEFAULT_BUDGET }: Omit<JudgeOptions, 'explain'>,
  judge: (sources: Sources) => Judgement<K>,
): Judgement<K> {
  requireHistory(history);
  const candidates = [...candidateSources(history, initial)];
  const orphan = candidates
    .filter(([, sources]) => sources.length === 0)
    .reduce<OperationIndex | null>((first, [read]) => earlier(history, first, read), null);
  if (orphan !== null) return neverWritten(history, orphan);

  const chosen = candidates.map(() => 0);
  let likeliest: Broken | Undecided | null = null;
  for (let steps = 0; ;) {
    const judged = judge(new Map(candidates.map(([read, sources], i) => [read, sources[chosen[i]!] as ValueSource])));
    steps += judged.steps + 1;
    if (judged.verdict === 'yes') return { ...judged, steps };
    if (!likeliest || judged.verdict === 'undecided') likeliest = judged;
    const turn = chosen.findIndex((choice, i) => choice + 1 < candidates[i]![1].length);
    if (turn < 0) return { ...likeliest, steps };
    if (steps > budget) return { verdict: 'undecided', because: 'too many steps', steps };
    chosen.fill(0, 0, turn);
    chosen[turn]!++;
  }
}

/** For each answered read what it can have seen: never a write that its own client called only later. */
function candidateSources(history: readonly Operation[], initial: number): Map<OperationIndex, ValueSource[]> {
  const candidates = new Map<OperationIndex, ValueSource[]>();
  for (const own of byKey(history).values()) {
    const writes = new Map<number, OperationIndex[]>();
    for (const place of inOrderOfCall(history, own)) {
      const { kind, value } = history[place] as Operation;
      if (kind === 'write') writes.set(value, [place, ...(writes.get(value) ?? [])]);
    }
    for (const place of own) {
      const read = history[place] as Operation;
      if (!isAnsweredRead(read)) continue;
      const seen = (writes.get(read.value) ?? []).filter((index) => {
        const write = history[index] as Operation;
        return write.client !== read.client || !answeredBefore(read, write);
      });
      const known = seen.filter((index) => !answeredBefore(read, history[index] as Operation));
      const later = seen.filter((index) => answeredBefore(read, history[index] as Operation)).reverse();
      candidates.set(place, [...known, ...(read.value === initial ? ['initial' as const] : []), ...later]);
    }
  }
  return candidates;
}

function neverWritten(history: readonly Operation[], culprit: OperationIndex): Broken {
  const { return: answer } = history[culprit] as Operation;
  return {
    verdict: 'no',
    because: 'never written',
    prefix: inOrderOfCall(history).filter((place) => history[place]!.call <= answer),
    culprit,
    conflict: [culprit],
    pair: null,
    steps: 1,
  };
}

function earlier(history: readonly Operation[], a: OperationIndex | null, b: OperationIndex): OperationIndex {
  return a !== null && history[a]!.return <= history[b]!.return ? a : b;
}
