/** The whole list. No limit was ever set: at launch there was nothing to limit. */
import type { Listing } from '../listing.ts';

export const all: Listing = () => ({
  sql: 'SELECT * FROM orders ORDER BY id',
  startsAt: 0,
  skips: 0,
  limit: Infinity,
});
