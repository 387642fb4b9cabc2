/** The entry is given out until it expires. Whoever comes next waits for the load. */
import type { PolicyOf } from '../policy.ts';

export const expire: PolicyOf = () => ({
  reloadOnHit: () => false,
  reloadAt: Infinity,
});
