/** The list, then a query for each of its orders. A loop over a lazily loaded field writes this without saying so. */
import type { Access } from '../access.ts';

export const lazy: Access = function* (database, { orders, tables, childrenEach }) {
  yield* database.query({ sql: 'SELECT * FROM orders ORDER BY placed_at DESC LIMIT $1', rows: orders });
  for (let order = 1; order <= orders; order++)
    for (const table of tables)
      yield* database.query({ sql: `SELECT * FROM ${table} WHERE order_id = $1`, rows: childrenEach });
};
