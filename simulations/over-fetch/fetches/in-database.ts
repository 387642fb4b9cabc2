/** The finished view, made by the database: not a byte too many, and all of the work in one place. */
import type { Fetch } from '../fetch.ts';

export const inDatabase: Fetch = function* (database, { shown, shownBytes, renderTime }) {
  yield* database.query({
    sql: 'SELECT render_products($1)',
    rows: shown,
    rowBytes: shownBytes,
    compute: shown * renderTime,
  });
};
