/** A reader who wants the whole list: one request after the other, until all rows are there. */
import type { Script } from '@under-load/engine';
import type { Listing, Query } from './listing.ts';
import type { Result } from './table.ts';

/** Comes back with the answer to the query of this page. */
export type Ask = (query: Query, page: number) => Script<Result>;

export function* wholeList(listing: Listing, size: number, rows: number, ask: Ask): Script<void> {
  let lastSeen = -1;
  for (let page = 0; lastSeen < rows - 1; page++) {
    const { first, sent } = yield* ask(listing({ page, lastSeen, size }), page);
    lastSeen = first + sent - 1;
  }
}
