/** What belongs to one request: the item nobody else brought about, its attempts, their sub-calls. */
import type { Run } from '@under-load/engine';
import { itemNamed } from './picked.ts';
import type { Picked } from './picked.ts';

export interface Family {
  readonly root: number;
  /** Depth below the root, by item; the root first, then as they were made. */
  readonly depths: ReadonlyMap<number, number>;
}

export function rootOf({ items }: Run, item: number): number {
  let root = item;
  while (items.parent[root]! >= 0) root = items.parent[root]!;
  return root;
}

/** A parent is made before its parts, so one pass meets them all. */
export function familyOf(run: Run, item: number): Family {
  const root = rootOf(run, item);
  const depths = new Map([[root, 0]]);
  for (let each = root + 1; each < run.items.count; each++) {
    const above = depths.get(run.items.parent[each]!);
    if (above !== undefined) depths.set(each, above + 1);
  }
  return { root, depths };
}

/**
 * The picked item in every lane, or −1: in another lane it is what the same demand became there, the request of the same
 * number that came at the same moment, and of that the same part. Lanes that are asked different things share none.
 */
export function pickedInLanes(runs: readonly Run[], picked: Picked): readonly number[] {
  const own = runs[picked.lane];
  const item = own ? itemNamed(own, picked) : -1;
  if (!own || item < 0) return runs.map(() => -1);
  const root = rootOf(own, item);
  const kindOf = (run: Run, each: number): string => run.names.items[run.items.kind[each]!] ?? '';
  const part = partsOf(own, root, kindOf(own, item)).indexOf(item);
  return runs.map((run) => {
    if (run === own) return item;
    if (run.demandHash !== own.demandHash) return -1;
    const same = itemNamed(run, { kind: kindOf(own, root), ordinal: own.items.ordinal[root]! });
    if (same < 0 || run.items.parent[same]! >= 0 || run.items.bornAt[same] !== own.items.bornAt[root]) return -1;
    return item === root ? same : (partsOf(run, same, picked.kind)[part] ?? same);
  });
}

/** The members of one kind, as they were made. */
function partsOf(run: Run, root: number, kind: string): number[] {
  return [...familyOf(run, root).depths.keys()].filter((each) => run.names.items[run.items.kind[each]!] === kind);
}
