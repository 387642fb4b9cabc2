/** Computing time of a page against the number of offers and of rows, in three groups each: a line, a parabola, or flat. */
import { APP } from '../../../src/ports/shop.ts';
import { amount } from '../../simulation/amount.ts';
import { figures } from '../../simulation/figures.ts';
import type { Row } from './instruments.ts';
import type { Readings } from './readings.ts';

export function costAgainst({ run }: Readings): readonly Row[] {
  const { spans, names, items } = run;
  const work = names.spans.indexOf('work');
  const seconds = new Map<number, number>();
  for (const [row, item] of spans.item.entries())
    if (spans.thing[row] === APP && spans.kind[row] === work && (spans.end[row] as number) < run.window.until)
      // Of receiving and making a page the longer: attempts must not add up.
      seconds.set(item, Math.max(seconds.get(item) ?? 0, (spans.end[row] as number) - (spans.start[row] as number)));
  return (['offers', 'history'] as const).flatMap((size): Row[] => {
    const sizes = items.payload[size];
    const pages = [...seconds].map(([item, cost]) => ({ n: sizes?.[item] ?? NaN, cost })).sort((a, b) => a.n - b.n);
    const third = Math.floor(pages.length / 3);
    if (third === 0) return [[WORDS[size], 'too few pages']];
    return [0, 1, 2].map((group): Row => {
      const of = pages.slice(group * third, (group + 1) * third);
      const average = (key: 'n' | 'cost'): number => of.reduce((sum, page) => sum + page[key], 0) / of.length;
      return [`${WORDS[size]}, ${figures(average('n'), 0)} on average`, amount(average('cost'), 's')];
    });
  });
}

const WORDS = { offers: 'offers to match', history: 'orders the customer ever made' };
