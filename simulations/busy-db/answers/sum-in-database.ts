/** The database reads many rows where they lie, and returns one number. */
import type { Answer } from '../answer.ts';

export const sumInDatabase: Answer = function* ({ database, application }, { query, scan, handle }) {
  yield* database.query({
    sql: 'SELECT sum(amount) FROM orders WHERE placed_at >= $1',
    compute: query + scan,
    rows: 1,
  });
  yield* application.compute(handle);
};
