/** A write of one key, and what was known where it was made. */

/** The two leaders. */
export type Leader = 0 | 1;
export const LEADERS: readonly Leader[] = [0, 1];

export interface Update {
  readonly key: number;
  readonly leader: Leader;
  /** Its number among the writes of its key at its leader, from 1. */
  readonly count: number;
  /** So many writes of the key by the other leader had arrived before it was made. Both numbers are its version vector. */
  readonly seen: number;
  /** What its leader’s clock said, in seconds. */
  readonly stamp: number;
  /** Whether it adds its key to a set or removes it, where the data are a set. */
  readonly adds: boolean;
  readonly item: number;
}

/** Whether one write was made where the other was known; a write knows itself. */
export function knew(one: Update, other: Update): boolean {
  return one.leader === other.leader ? one.count >= other.count : one.seen >= other.count;
}

/** Neither knew of the other, whatever the clocks say. */
export function concurrent(one: Update, other: Update): boolean {
  return !knew(one, other) && !knew(other, one);
}

/** Whether one counts as later: by time stamp; of equal ones leader B’s, and of one leader’s the one that it took later. */
export function isLater(one: Update, other: Update): boolean {
  if (one.stamp !== other.stamp) return one.stamp > other.stamp;
  return one.leader === other.leader ? one.count > other.count : one.leader > other.leader;
}
