/** What is kept in the cache, and what a write deletes from it. Each scheme lives in a file of its own in `schemes/`. */
import type { Entries } from './entries.ts';

export interface Write {
  readonly row: number;
  /** The results that this row is in. */
  readonly within: readonly number[];
  /** Whether it changes what those are sorted by. */
  readonly reorders: boolean;
}

export interface Read {
  readonly query: number;
  /** The rows of its result. */
  readonly rows: readonly number[];
}

/** What a read found, and what it costs the database to give the rest. */
export interface Answer {
  /** Entries that were looked up, and those of them that were there. */
  readonly lookups: number;
  readonly hits: number;
  /** Rows that the database reads for what was not there. */
  readonly rowsRead: number;
}

export interface Scheme {
  /** Answers a read; afterwards all that it needed is in the cache. */
  readonly read: (read: Read) => Answer;
  /** Deletes what a write has made old. */
  readonly write: (write: Write) => void;
}

export interface Cache {
  /** Results of queries, or lists of ids: one for each query. */
  readonly results: Entries;
  /** One for each row. */
  readonly objects: Entries;
}
