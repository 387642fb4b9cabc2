/** Nothing before it is needed: the keys, and each row when the view comes to it. */
import type { Fetch } from '../fetch.ts';

export const oneByOne: Fetch = function* (database, { shown, shownBytes, keyBytes }) {
  yield* database.query({ sql: 'SELECT id FROM products ORDER BY name LIMIT $1', rows: shown, rowBytes: keyBytes });
  for (let row = 1; row <= shown; row++)
    yield* database.query({ sql: 'SELECT id, name FROM products WHERE id = $1', rows: 1, rowBytes: shownBytes });
};
