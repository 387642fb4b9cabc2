/**
 * Seek: go down the tree from the root to the first match, then along the leaves; fetch the page of each row they name.
 *
 * A page that has been fetched is kept, so each is read once. Where matching rows are scattered nearly every row costs a
 * page, and each page a jump; where they lie side by side one page serves a hundred rows.
 */
import { TABLE, type PageRead, type Query, type Table } from '../table.ts';

export function* seek(table: Table, query: Query): Generator<PageRead> {
  const leaves = table.levels.length - 1;
  const path = [Math.floor(query.first / table.fanOut)];
  while (path.length < table.levels.length) path.unshift(Math.floor(path[0]! / table.fanOut));
  for (const [part, page] of path.entries()) yield { part, page };

  const fetched = new Set<number>();
  let entry = query.first;
  for (const place of query.places) {
    if (entry % table.fanOut === 0 && entry > query.first) yield { part: leaves, page: entry / table.fanOut };
    entry++;
    const page = Math.floor(place / table.rowsPerPage);
    if (fetched.has(page)) continue;
    fetched.add(page);
    yield { part: TABLE, page };
  }
}
