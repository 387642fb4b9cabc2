/** One query. Each order comes back once for every combination of rows that hang on it. */
import type { Access } from '../access.ts';

export const join: Access = function* (database, { orders, tables, childrenEach }) {
  const joins = tables.map((table) => `JOIN ${table} ON ${table}.order_id = orders.id`);
  const combinations = tables.reduce((rows) => rows * childrenEach, 1);
  yield* database.query({
    sql: `SELECT * FROM (SELECT * FROM orders ORDER BY placed_at DESC LIMIT $1) orders ${joins.join(' ')}`,
    rows: orders * combinations,
  });
};
