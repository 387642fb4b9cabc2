/**
 * Results of queries, each under its query. The cache knows which table they were read from and no more, so any write to
 * that table deletes them all.
 *
 * Source: MySQL 5.7 Reference Manual, "How the Query Cache Operates".
 */
import type { Cache, Scheme } from '../scheme.ts';
import { readResult } from './read-result.ts';

export const table = ({ results }: Cache): Scheme => ({
  read: (read) => readResult(results, read),
  write: () => results.clear(),
});
