/**
 * A grow-only counter: every write adds one. Keep each leader’s own count at its highest; the value is their sum.
 * (M. Shapiro and others, SSS 2011.)
 */
import type { Merge } from '../resolver.ts';
import type { Update } from '../update.ts';

export const counter: Merge = (held, incoming) =>
  held.some((one) => one.leader === incoming.leader && one.count >= incoming.count)
    ? held
    : [...held.filter((one) => one.leader !== incoming.leader), incoming];

/** The value of the counter. */
export function total(held: readonly Update[]): number {
  return held.reduce((sum, { count }) => sum + count, 0);
}
