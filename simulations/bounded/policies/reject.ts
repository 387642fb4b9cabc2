/** A bound, and a refusal: who finds the queue full is told so at once. This is load shedding. */
import type { Policy } from '../policy.ts';

export const reject: Policy = (queue, request) => {
  if (queue.full) queue.refuse(request);
  else queue.join(request);
};
