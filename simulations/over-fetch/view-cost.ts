/** What one view asks of the database and of the link, by counting its queries, bytes and work. */
import type { Fetch, Query, View } from './fetch.ts';
import { everything } from './fetches/everything.ts';
import { inDatabase } from './fetches/in-database.ts';
import { oneByOne } from './fetches/one-by-one.ts';
import { shown } from './fetches/shown.ts';
import type { Values } from './parameters.ts';

export const fetches = {
  everything,
  shown,
  'one-by-one': oneByOne,
  'in-database': inDatabase,
} as const satisfies Record<string, Fetch>;

const KEY_BYTES = 8;

export function viewOf({ stored, shown, rowBytes, shownBytes, renderTime }: Values): View {
  return { stored, shown, rowBytes, shownBytes, keyBytes: KEY_BYTES, renderTime };
}

/** Seconds that the database computes for a query. */
export function workOf({ rows, compute = 0 }: Query, { queryTime, rowTime }: Values): number {
  return (queryTime + (rows * rowTime) / 1000 + compute) / 1000;
}

/** Seconds that the link is taken by the rows of a query. */
export function linkSeconds({ rows, rowBytes }: Query, { bandwidth }: Values): number {
  return (8 * rows * rowBytes) / (bandwidth * 1e6);
}

/** Bytes that the view shows, however it got them. */
export function usefulBytes({ shown, shownBytes }: Values): number {
  return shown * shownBytes;
}

export interface ViewCost {
  readonly queries: number;
  readonly bytes: number;
  /** Seconds that the database computes, and that the link is taken. */
  readonly work: number;
  readonly link: number;
}

export function viewCost(values: Values): ViewCost {
  const asked: Query[] = [];
  const database = {
    *query(query: Query) {
      asked.push(query);
    },
  };
  const view = fetches[values.fetch](database, viewOf(values));
  while (!view.next().done);
  const sum = (of: (query: Query) => number) => asked.reduce((total, query) => total + of(query), 0);
  return {
    queries: asked.length,
    bytes: sum(({ rows, rowBytes }) => rows * rowBytes),
    work: sum((query) => workOf(query, values)),
    link: sum((query) => linkSeconds(query, values)),
  };
}
