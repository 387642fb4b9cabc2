/** One store for everything. */
import type { Placement } from '../placement.ts';

export const one: Placement<unknown> = {
  names: ['store'],
  pick: ([store]) => store,
};
