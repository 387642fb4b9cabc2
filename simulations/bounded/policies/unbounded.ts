/** No bound: everything is let in, and nobody is told anything. */
import type { Policy } from '../policy.ts';

export const unbounded: Policy = (queue, request) => {
  queue.join(request);
};
