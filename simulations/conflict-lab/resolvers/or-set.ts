/**
 * An observed-remove set: each key is an element, and a write adds it or removes it. A removal takes away the additions
 * that it had seen and no others, so one made meanwhile elsewhere stays. (M. Shapiro and others, SSS 2011.)
 */
import type { Merge } from '../resolver.ts';
import { knew, type Update } from '../update.ts';

export const orSet: Merge = (held, incoming) =>
  held.some((one) => knew(one, incoming)) ? held : [...held.filter((one) => !knew(incoming, one)), incoming];

/** Whether the element is in the set: some addition is there that no removal had seen. */
export function contains(held: readonly Update[]): boolean {
  return held.some(({ adds }) => adds);
}
