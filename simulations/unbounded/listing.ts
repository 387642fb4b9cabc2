/** How the list is asked for. Every file in `listings/` is one way of writing it. */

/** What a reader wants next. */
export interface Wanted {
  /** The number of the page, from 0. */
  readonly page: number;
  /** The id of the last row that the reader has got, −1 before the first. Ids count from 0 in the order of the list. */
  readonly lastSeen: number;
  /** Rows that the reader looks at. */
  readonly size: number;
}

export interface Query {
  /** For who reads it: what the database does depends on the numbers alone. */
  readonly sql: string;
  /** The row to which the index leads at once. */
  readonly startsAt: number;
  /** Rows that are read from there on and thrown away. */
  readonly skips: number;
  /** The most rows that are sent. */
  readonly limit: number;
}

export type Listing = (wanted: Wanted) => Query;
