/** The list, then one query for each table that asks for many orders at once. */
import type { Access } from '../access.ts';

export const batched: Access = function* (database, { orders, tables, childrenEach, batchSize }) {
  yield* database.query({ sql: 'SELECT * FROM orders ORDER BY placed_at DESC LIMIT $1', rows: orders });
  for (const table of tables)
    for (let from = 0; from < orders; from += batchSize) {
      const asked = Math.min(batchSize, orders - from);
      yield* database.query({ sql: `SELECT * FROM ${table} WHERE order_id = ANY($1)`, rows: asked * childrenEach });
    }
};
