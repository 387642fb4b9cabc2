/** One statement returns the finished page: the database formats every amount and date and joins the pieces. */
import type { Answer } from '../answer.ts';

export const formatInDatabase: Answer = function* ({ database, application }, { query, format, handle }) {
  yield* database.query({
    sql: `SELECT string_agg(format('<td>%s<td>%s', to_char(placed_at, 'DD Mon YYYY'), to_char(amount, 'FM999G990D00')), '')
          FROM orders WHERE customer_id = $1`,
    compute: query + format,
    rows: 1,
  });
  yield* application.compute(handle);
};
