/** All there is, in case it is needed. What the view does not show is thrown away by the application. */
import type { Fetch } from '../fetch.ts';

export const everything: Fetch = function* (database, { stored, rowBytes }) {
  yield* database.query({ sql: 'SELECT * FROM products ORDER BY name', rows: stored, rowBytes });
};
