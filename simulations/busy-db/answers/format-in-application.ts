/** The database returns the rows as they are; the application formats them. */
import type { Answer } from '../answer.ts';

export const formatInApplication: Answer = function* ({ database, application }, { query, format, handle }) {
  yield* database.query({
    sql: 'SELECT placed_at, amount FROM orders WHERE customer_id = $1',
    compute: query,
    rows: 50,
  });
  yield* application.compute(handle + format);
};
