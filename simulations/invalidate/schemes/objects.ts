/**
 * Each row once, as an object under its own id; a query keeps only the ids. A read looks up its list and then each object
 * on it, and asks the database for those that are missing, all at once. A write deletes one object; and where it changes
 * what lists are sorted by, the lists with its row too.
 */
import type { Cache, Scheme } from '../scheme.ts';
import { readResult } from './read-result.ts';

export const objects = ({ results: lists, objects }: Cache): Scheme => ({
  read(read) {
    const list = readResult(lists, read);
    let hits = 0;
    for (const row of read.rows) {
      if (objects.has(row)) hits++;
      else objects.put(row);
    }
    const missing = read.rows.length - hits;
    return { lookups: read.rows.length, hits, rowsRead: list.rowsRead + missing };
  },
  write({ row, within, reorders }) {
    objects.delete(row);
    if (reorders) for (const query of within) lists.delete(query);
  },
});
