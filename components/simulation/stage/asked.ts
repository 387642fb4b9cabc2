/**
 * What is asked of a system, before anything comes of it: all that a picture may show ahead of a bet. Of each item that no
 * other brought about it is the arrival, or where none is marked the first span.
 */
import type { Run, Vocabulary } from '@under-load/engine';

export interface Asked {
  /** Rows of the run's spans and marks. */
  readonly spans: ReadonlySet<number>;
  readonly marks: ReadonlySet<number>;
}

export function askedIn({ spans, marks, items, names }: Run, vocabulary: Vocabulary): Asked {
  const arrivals = new Map<number, number>();
  for (const [row, item] of marks.item.entries())
    if (item >= 0 && vocabulary.marks?.[names.marks[marks.kind[row]!] ?? '']?.glyph === 'arrival')
      arrivals.set(item, row);
  const first = new Map<number, number>();
  for (const [row, item] of spans.item.entries()) {
    if (item < 0 || items.parent[item]! >= 0 || arrivals.has(item)) continue;
    const known = first.get(item);
    if (known === undefined || spans.start[row]! < spans.start[known]!) first.set(item, row);
  }
  return { spans: new Set(first.values()), marks: new Set(arrivals.values()) };
}
