/**
 * The items that a recorded window speaks of: those born in it, those its records name, and what these are part of.
 * The others belong to the run before the window. Items are numbered anew where any are left out.
 */
import type { Records } from './run.ts';

export function onlyItemsOf(records: Records, from: number): Records {
  const { items, spans, travels, marks } = records;
  if (items.count === 0 || items.bornAt[0]! >= from) return records;

  const needed = new Uint8Array(items.count);
  for (let item = 0; item < items.count; item++) needed[item] = items.bornAt[item]! >= from ? 1 : 0;
  for (const named of [spans.item, spans.endItem, travels.item, marks.item])
    for (let row = 0; row < named.length; row++) if (named[row]! >= 0) needed[named[row]!] = 1;
  const numbers = new Int32Array(items.count).fill(-1);
  let count = items.count;
  // A parent is made before its parts, so that from the last to the first all are met in time.
  for (let item = items.count - 1; item >= 0; item--)
    if (!needed[item]) count--;
    else if (items.parent[item]! >= 0) needed[items.parent[item]!] = 1;
  for (let item = 0, number = 0; item < items.count; item++) if (needed[item]) numbers[item] = number++;

  const numbered = (column: Int32Array) => {
    const anew = column.slice();
    for (let row = 0; row < anew.length; row++) if (anew[row]! >= 0) anew[row] = numbers[anew[row]!]!;
    return anew;
  };
  function cut<Column extends Uint8Array | Uint32Array | Int32Array | Float64Array>(column: Column): Column {
    const kept = column.slice(0, count) as Column;
    for (let item = 0; item < items.count; item++) if (needed[item]) kept[numbers[item]!] = column[item]!;
    return kept;
  }
  return {
    items: {
      count,
      kind: cut(items.kind),
      ordinal: cut(items.ordinal),
      bornAt: cut(items.bornAt),
      parent: numbered(cut(items.parent)),
      payload: Object.fromEntries(Object.entries(items.payload).map(([name, column]) => [name, cut(column)])),
    },
    spans: { ...spans, item: numbered(spans.item), endItem: numbered(spans.endItem) },
    travels: { ...travels, item: numbered(travels.item) },
    marks: { ...marks, item: numbered(marks.item) },
    states: records.states,
  };
}
