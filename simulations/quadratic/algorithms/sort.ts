/** Sort both lists, then walk along them side by side. */
import type { Algorithm, Operations } from '../algorithm.ts';

export const sort: Algorithm = (payments, invoices, { compare }) => {
  const byId = (ids: readonly number[]) => sorted([...ids.keys()], (a, b) => compare(ids[a]!, ids[b]!));
  const inOrder = byId(invoices);
  const places = payments.map(() => -1);
  let next = 0;
  for (const payment of byId(payments)) {
    while (compare(payments[payment]!, invoices[inOrder[next]!]!) !== 0) next++;
    places[payment] = inOrder[next]!;
  }
  return places;
};

/** Merge sort: each half sorted, then the smaller of the two first ones taken until none is left. */
function sorted(list: readonly number[], compare: Operations['compare']): readonly number[] {
  if (list.length < 2) return list;
  const middle = Math.floor(list.length / 2);
  const [left, right] = [sorted(list.slice(0, middle), compare), sorted(list.slice(middle), compare)];
  const merged: number[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) merged.push(compare(left[l]!, right[r]!) <= 0 ? left[l++]! : right[r++]!);
  return [...merged, ...left.slice(l), ...right.slice(r)];
}
