/** No protection: whoever finds nothing asks the database. */
import type { PolicyOf } from '../policy.ts';

export const none: PolicyOf = () => ({
  act: ({ remaining }) => (remaining > 0 ? 'answer' : 'compute'),
  grace: 0,
});
