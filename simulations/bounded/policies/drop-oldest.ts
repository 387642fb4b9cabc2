/** A bound, and the newest first in favour: the one that has waited longest is the likeliest to be too late anyway. */
import type { Policy } from '../policy.ts';

export const dropOldest: Policy = (queue, request) => {
  if (!queue.full || queue.dropOldest()) queue.join(request);
  else queue.refuse(request);
};
