/** Stale while revalidate: for some time after its end the old entry is given out, and one computation runs behind it. */
import type { PolicyOf } from '../policy.ts';

export const stale: PolicyOf = ({ grace }) => ({
  act({ remaining, underWay }) {
    if (remaining > 0) return 'answer';
    if (remaining > -grace) return underWay ? 'answer' : 'refresh';
    return underWay ? 'wait' : 'compute';
  },
  grace,
});
