/** The database returns all the rows; the application adds them up. */
import type { Answer } from '../answer.ts';

export const sumInApplication: Answer = function* ({ database, application }, job) {
  yield* database.query({
    sql: 'SELECT amount FROM orders WHERE placed_at >= $1',
    compute: job.query + job.scan + job.send(job.rows),
    rows: job.rows,
  });
  yield* application.compute(job.handle + job.receive(job.rows));
};
