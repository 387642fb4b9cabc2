/**
 * Which rows each result has. Rows are dealt like cards, from one shuffled deck after another, so that every row is in
 * equally many results, or in one more than others where the decks do not come out even. No result has a row twice.
 */
import type { Stream } from '@under-load/engine';

export function deal(
  { rows, queries, rowsPerResult }: { readonly rows: number; readonly queries: number; readonly rowsPerResult: number },
  chance: Stream,
): number[][] {
  let deck: number[] = [];
  return Array.from({ length: queries }, () => {
    const hand = new Set<number>();
    const aside: number[] = [];
    while (hand.size < rowsPerResult) {
      if (deck.length === 0) deck = shuffled(rows, chance);
      const row = deck.pop()!;
      if (hand.has(row)) aside.push(row);
      else hand.add(row);
    }
    deck.push(...aside);
    return [...hand];
  });
}

function shuffled(rows: number, chance: Stream): number[] {
  const deck = Array.from({ length: rows }, (_, row) => row);
  for (let left = rows; left > 1; left--) {
    const pick = chance.below(left);
    [deck[pick], deck[left - 1]] = [deck[left - 1]!, deck[pick]!];
  }
  return deck;
}
