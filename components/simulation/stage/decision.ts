/** The latest choice at a moment: where the item went, and at which things the rule looked before. */
import type { MarkWords, Moment, Vocabulary } from '@under-load/engine';

export interface Decision {
  readonly item: number;
  readonly chosen: number;
  readonly looked: readonly number[];
}

const FARTHEST_BACK = 512;

export function decisionAt(moment: Moment, vocabulary: Vocabulary): Decision | null {
  const { marks } = moment.run;
  const first = lastAtOrBefore(marks.at, moment.at);
  let item = -1;
  let chosen = -1;
  const looked: number[] = [];
  for (let i = first; i >= 0 && i > first - FARTHEST_BACK; i--) {
    const glyph = glyphOf(moment, vocabulary, marks.kind[i] as number);
    if (glyph === 'choice') {
      if (chosen >= 0) break;
      item = marks.item[i] as number;
      chosen = marks.thing[i] as number;
    } else if (glyph === 'look' && chosen >= 0 && marks.item[i] === item) looked.push(marks.thing[i] as number);
  }
  return chosen >= 0 ? { item, chosen, looked: looked.reverse() } : null;
}

export function glyphOf(moment: Moment, vocabulary: Vocabulary, kind: number): MarkWords['glyph'] | null {
  return vocabulary.marks?.[moment.run.names.marks[kind] ?? '']?.glyph ?? null;
}

/** The index of the last time that is not after `at`, or −1. */
export function lastAtOrBefore(times: ArrayLike<number>, at: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
