/** What the bars, lines, coloured marks and grey stretches of a space–time picture stand for: only those that these runs have. */
import type { Run, Status, Vocabulary } from '@under-load/engine';
import { laterStrings } from '../later-strings.ts';

const STATUSES: readonly Status[] = ['plain', 'ok', 'wait', 'slow', 'stale', 'fail', 'drop'];

/** Each sign with its words. Kinds that are drawn alike share one sign. */
export function lanesSigns(vocabulary: Vocabulary, runs: readonly Run[]): [sign: string, words: string][] {
  const words = new Map<string, Set<string>>();
  const add = (sign: string, label: string) => words.set(sign, (words.get(sign) ?? new Set()).add(label));
  for (const { spans, names } of runs)
    for (const kind of new Set(spans.endKind)) {
      const { glyph, status = 'plain', label } = vocabulary.spans?.[names.spans[kind] ?? ''] ?? {};
      if (label && glyph === 'outage') add('rift', label);
      else if (label) add(`bar s-${status}`, label);
    }
  for (const { travels, names } of runs) {
    if (travels.lost.some(Boolean)) add('message s-drop', laterStrings.legend.lost);
    for (const kind of new Set(travels.kind)) {
      const { status = 'plain', label } = vocabulary.travels?.[names.travels[kind] ?? ''] ?? {};
      if (label && status !== 'plain') add(`message s-${status}`, label);
    }
  }
  for (const { marks, names } of runs)
    for (const kind of new Set(marks.kind)) {
      const { glyph, status = 'plain', label } = vocabulary.marks?.[names.marks[kind] ?? ''] ?? {};
      if (label && glyph !== 'note' && status !== 'plain') add(`tick s-${status}`, label);
    }
  const kinds = ['bar', 'message', 'tick'];
  const order = kinds.flatMap((kind) => STATUSES.map((status) => `${kind} s-${status}`));
  return [...order, 'rift'].flatMap((sign) => {
    const labels = words.get(sign);
    return labels ? [[sign, [...labels].join(', ')] as [string, string]] : [];
  });
}
