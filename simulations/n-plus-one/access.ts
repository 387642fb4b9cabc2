/** How a page gets its data. Every file in `access/` is one way of writing it. */
import type { Script } from '@under-load/engine';

export interface Query {
  /** For who reads it: what the database does depends on the rows alone. */
  readonly sql: string;
  /** How many rows come back. */
  readonly rows: number;
}

export interface Database {
  /** Sends the query over the connection that the page holds, and waits for all of its rows. */
  query(query: Query): Script<void>;
}

export interface Page {
  /** How many orders it lists. */
  readonly orders: number;
  /** The tables that hang on an order, such as its lines. */
  readonly tables: readonly string[];
  /** Rows that each of them has for one order. */
  readonly childrenEach: number;
  /** The most orders that one batched query may ask for. */
  readonly batchSize: number;
}

export type Access = (database: Database, page: Page) => Script<void>;
