/** A read of a whole result: there, or asked of the database again, row by row of it. */
import type { Entries } from '../entries.ts';
import type { Answer, Read } from '../scheme.ts';

export function readResult(results: Entries, { query, rows }: Read): Answer {
  const hit = results.has(query);
  results.put(query);
  return { lookups: 1, hits: hit ? 1 : 0, rowsRead: hit ? 0 : rows.length };
}
