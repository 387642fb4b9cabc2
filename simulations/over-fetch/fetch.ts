/** How a view gets its data. Every file in `fetches/` is one way of writing it. */
import type { Script } from '@under-load/engine';

export interface Query {
  /** For who reads it: what it costs depends on the numbers alone. */
  readonly sql: string;
  /** How many rows come back, and bytes of each. */
  readonly rows: number;
  readonly rowBytes: number;
  /** Milliseconds that the database computes, beyond finding the rows. */
  readonly compute?: number;
}

export interface Database {
  /** Sends the query and waits for all of its rows. */
  query(query: Query): Script<void>;
}

export interface View {
  /** Rows that the table has, and rows that the view shows. */
  readonly stored: number;
  readonly shown: number;
  /** Bytes of a whole row, of the columns that are shown, and of a key. */
  readonly rowBytes: number;
  readonly shownBytes: number;
  readonly keyBytes: number;
  /** Milliseconds that the database takes to make the finished view out of one row. */
  readonly renderTime: number;
}

export type Fetch = (database: Database, view: View) => Script<void>;
