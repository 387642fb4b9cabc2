/** A bound, and back pressure: the producer keeps its request, and makes no other, until there is room. */
import type { Policy } from '../policy.ts';

export const block: Policy = (queue, request) => {
  if (queue.full) queue.hold(request);
  else queue.join(request);
};
