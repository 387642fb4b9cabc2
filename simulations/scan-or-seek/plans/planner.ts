/**
 * The planner: estimate what both plans would cost and take the cheaper.
 *
 * k rows scattered over P pages touch P (1 − (1 − 1/P)^k) of them, some pages holding several (Cardenas, 1975). Fetched
 * through the index each of these is a jump; a scan reads all P pages, but in order.
 */
import { clusteredSeekCost, seekCost, valueOf } from '@under-load/engine';
import type { Table } from '../table.ts';

export interface Costs {
  readonly randomCost: number;
  readonly sequentialCost: number;
}

export function cheaperPlan(table: Table, matches: number, clustered: boolean, costs: Costs): 'scan' | 'seek' {
  const rows = clustered ? clusteredSeekCost(table, matches, costs) : seekCost(table, matches, costs);
  const leaves = Math.ceil(matches / table.fanOut);
  const index = (table.levels.length - 1 + leaves) * costs.sequentialCost;
  return valueOf(rows) + index < table.pages * costs.sequentialCost ? 'seek' : 'scan';
}
