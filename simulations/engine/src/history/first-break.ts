/** The first answer that breaks a promise of which every beginning of a kept history is kept too, told by a circle. */
import type { Circle } from './causal-demands.ts';
import type { Broken, Judgement, Kept, Sources } from './judgement.ts';
import type { Operation } from './operation.ts';
import { inOrderOfCall } from './precedence.ts';

/**
 * What `judge` says of all sources; where that is no, what it says of those of the fewest reads, in order of answer, that
 * break the promise.
 */
export function firstBreak<K extends Kept>(
  history: readonly Operation[],
  sources: Sources,
  judge: (sources: Sources) => Judgement<K>,
): Judgement<K> {
  const whole = judge(sources);
  if (whole.verdict !== 'no') return whole;
  const reads = [...sources].sort(([a], [b]) => history[a]!.return - history[b]!.return || a - b);
  let { steps } = whole;
  let broken: Broken = whole;
  let low = -1;
  let high = reads.length;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const judged = judge(new Map(reads.slice(0, middle)));
    steps += judged.steps;
    if (judged.verdict === 'no') [high, broken] = [middle, judged];
    else low = middle;
  }
  const culprit = reads[high - 1]?.[0] ?? broken.culprit;
  const { return: answer } = history[culprit] as Operation;
  const prefix = inOrderOfCall(history).filter((place) => history[place]!.call <= answer);
  return { ...broken, culprit, prefix, steps };
}

/** A circle as a witness. */
export function brokenBy({ pair, demanded, operations }: Circle, history: readonly Operation[], steps: number): Broken {
  return {
    verdict: 'no',
    because: demanded ? 'cause missed' : 'circle',
    prefix: inOrderOfCall(history),
    culprit: pair[1],
    conflict: inOrderOfCall(history, operations),
    pair,
    steps,
  };
}
