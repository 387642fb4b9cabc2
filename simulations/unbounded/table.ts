/** The table as far as a list goes: rows in the order of their key, and what it takes to answer a query from them. */
import type { Query } from './listing.ts';
import type { Values } from './parameters.ts';

export interface Result {
  /** Rows that the database had to go through, sent or not. */
  readonly read: number;
  /** The first row that is sent, and how many are. */
  readonly first: number;
  readonly sent: number;
}

export function rowsOf({ atLaunch, perMonth, months }: Values): number {
  return atLaunch + perMonth * months;
}

export function execute(query: Query, rows: number): Result {
  const first = Math.min(rows, query.startsAt + query.skips);
  const sent = Math.min(query.limit, rows - first);
  return { read: first - Math.min(rows, query.startsAt) + sent, first, sent };
}
