/** Refresh-ahead: the first read in the last part of an entry’s life is answered at once, and starts a reload. */
import type { PolicyOf } from '../policy.ts';

export const ahead: PolicyOf = ({ refreshAge }) => ({
  reloadOnHit: (age) => age >= refreshAge,
  reloadAt: Infinity,
});
