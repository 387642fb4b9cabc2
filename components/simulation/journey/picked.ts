/**
 * The item a reader has picked, by the name people know it by: its kind and its number within the kind. Rows of a run's
 * table change when the run is made again; names do not, so that a pick lasts through a re-run and a link.
 */
import type { Run } from '@under-load/engine';

export interface Picked {
  /** The lane it was picked in. */
  readonly lane: number;
  readonly kind: string;
  /** Counted within the kind from 1 since the run began. */
  readonly ordinal: number;
}

/** The row of the item of this name in a run, or −1 where the watched stretch knows none. */
export function itemNamed({ items, names }: Run, { kind, ordinal }: Pick<Picked, 'kind' | 'ordinal'>): number {
  const wanted = names.items.indexOf(kind);
  for (let item = 0; item < items.count; item++)
    if (items.kind[item] === wanted && items.ordinal[item] === ordinal) return item;
  return -1;
}

export function pickOf({ items, names }: Run, lane: number, item: number): Picked {
  return { lane, kind: names.items[items.kind[item]!] ?? '', ordinal: items.ordinal[item]! };
}

export const samePick = (one: Picked | null, other: Picked | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.lane === other.lane &&
    one.kind === other.kind &&
    one.ordinal === other.ordinal);
