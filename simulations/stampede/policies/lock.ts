/** Single flight: the first to find nothing asks the database, and whoever comes meanwhile waits for that answer. */
import type { PolicyOf } from '../policy.ts';

export const lock: PolicyOf = () => ({
  act({ remaining, underWay }) {
    if (remaining > 0) return 'answer';
    return underWay ? 'wait' : 'compute';
  },
  grace: 0,
});
