/**
 * Results of queries, each under its query, and somebody who knows in which of them every row is. A write deletes those
 * results: the least that can be deleted without giving an old answer.
 */
import type { Cache, Scheme } from '../scheme.ts';
import { readResult } from './read-result.ts';

export const precise = ({ results }: Cache): Scheme => ({
  read: (read) => readResult(results, read),
  write({ within }) {
    for (const query of within) results.delete(query);
  },
});
