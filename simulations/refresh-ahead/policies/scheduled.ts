/** Every entry is loaded again when it reaches a certain age, whether or not anybody reads it. */
import type { PolicyOf } from '../policy.ts';

export const scheduled: PolicyOf = ({ refreshAge }) => ({
  reloadOnHit: () => false,
  reloadAt: refreshAge,
});
