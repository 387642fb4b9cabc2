/** How a request is answered. Every file in `answers/` is one way of writing it. */
import type { Script } from '@under-load/engine';

export interface Query {
  /** For who reads it: what the database does depends on the numbers below. */
  readonly sql: string;
  /** Milliseconds that a core of the database computes, on average. */
  readonly compute: number;
  /** Rows that are sent back. */
  readonly rows: number;
}

export interface Tiers {
  readonly database: { query(query: Query): Script<void> };
  /** A server of the application computes for so many milliseconds, on average. */
  readonly application: { compute(milliseconds: number): Script<void> };
}

/** Milliseconds of computing, wherever it is done. */
export interface Job {
  /** Finding the rows. */
  readonly query: number;
  /** Taking the request in and sending the answer. */
  readonly handle: number;
  /** Turning the rows into a page: amounts, dates, markup. */
  readonly format: number;
  /** How many rows a total is made of. */
  readonly rows: number;
  /** Reading these rows where they lie. */
  readonly scan: number;
  /** Putting so many rows on the wire. */
  readonly send: (rows: number) => number;
  /** Taking so many rows from the wire and adding them up. */
  readonly receive: (rows: number) => number;
}

export type Answer = (tiers: Tiers, job: Job) => Script<void>;
