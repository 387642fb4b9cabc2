/** A page by its number. The database counts its way there: each row before the page is read, and thrown away. */
import type { Listing } from '../listing.ts';

export const offset: Listing = ({ page, size }) => ({
  sql: 'SELECT * FROM orders ORDER BY id LIMIT $1 OFFSET $2',
  startsAt: 0,
  skips: page * size,
  limit: size,
});
