/** The rows and columns that the view shows. */
import type { Fetch } from '../fetch.ts';

export const shown: Fetch = function* (database, view) {
  yield* database.query({
    sql: 'SELECT id, name FROM products ORDER BY name LIMIT $1',
    rows: view.shown,
    rowBytes: view.shownBytes,
  });
};
