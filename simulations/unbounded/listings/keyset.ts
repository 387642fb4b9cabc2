/** The page after the last row seen. The index on the key leads there, however far down the list it is. */
import type { Listing } from '../listing.ts';

export const keyset: Listing = ({ lastSeen, size }) => ({
  sql: 'SELECT * FROM orders WHERE id > $1 ORDER BY id LIMIT $2',
  startsAt: lastSeen + 1,
  skips: 0,
  limit: size,
});
