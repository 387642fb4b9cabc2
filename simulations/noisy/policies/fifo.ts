/** One line for all tenants, first come first served. Whoever finds it full is turned away. */
import { Line } from '@under-load/engine';
import type { PolicyMaker, Request, Settings } from '../policy.ts';

export const fifo: PolicyMaker = <R extends Request>({ weights, roomEach }: Settings) => {
  const line = new Line<R>();
  const room = roomEach * weights.length;
  return {
    enter(request: R) {
      if (line.length >= room) return 'no room';
      line.join(request);
      return 'in';
    },
    next: () => line.callFirst(),
  };
};
