/** What one page costs where nobody waits for anybody, by counting its queries and rows. */
import type { Access, Page, Query } from './access.ts';
import { batched } from './access/batched.ts';
import { join } from './access/join.ts';
import { lazy } from './access/lazy.ts';
import type { Values } from './parameters.ts';

export const accesses = { lazy, join, batched } as const satisfies Record<string, Access>;

const TABLES = ['lines', 'shipments', 'notes'] as const;

export function pageOf({ orders, tables, childrenEach, batchSize }: Values): Page {
  return { orders, childrenEach, batchSize, tables: TABLES.slice(0, tables) };
}

/** Seconds that the database computes for a query. */
export function workOf({ rows }: Query, { queryTime, rowTime }: Values): number {
  return (queryTime + rows * rowTime) / 1000;
}

export interface PageCost {
  readonly queries: number;
  readonly rows: number;
  /** Rows of the largest result. */
  readonly largest: number;
  /** Seconds that the database computes. */
  readonly work: number;
  /** Seconds from the first query to the last answer. */
  readonly time: number;
}

export function pageCost(values: Values): PageCost {
  const asked: Query[] = [];
  const database = {
    *query(query: Query) {
      asked.push(query);
    },
  };
  const page = accesses[values.access](database, pageOf(values));
  while (!page.next().done);
  const work = asked.reduce((sum, query) => sum + workOf(query, values), 0);
  return {
    queries: asked.length,
    rows: asked.reduce((sum, { rows }) => sum + rows, 0),
    largest: Math.max(...asked.map(({ rows }) => rows)),
    work,
    time: work + (asked.length * values.rtt) / 1000,
  };
}
