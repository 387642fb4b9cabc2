/** A store for each use: what is written in another rhythm goes elsewhere. */
import type { Placement } from '../placement.ts';

export const byUse: Placement<unknown> = {
  names: ['order store', 'log store'],
  pick: ([orders, logs], { use }) => (use === 'order' ? orders : logs),
};
