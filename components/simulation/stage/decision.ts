/** The latest choice at a moment: where the item went, and at which things the rule looked before. */
import type { MarkWords, Moment, Vocabulary } from '@under-load/engine';
import { lastAtOrBefore } from './last-at-or-before.ts';

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
