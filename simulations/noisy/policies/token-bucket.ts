/**
 * A limit for each tenant, before one line for all. A bucket fills at the allowed rate; each request takes a token out of
 * its tenant's, and whoever finds none is refused at once (429), even while the server has nothing to do.
 *
 * Source: A. Tanenbaum, D. Wetherall, Computer Networks, 5th ed., 2011, section 5.4.2.
 */
import { TokenBucket } from '@under-load/engine';
import type { PolicyMaker, Request, Settings } from '../policy.ts';
import { fifo } from './fifo.ts';

export const tokenBucket: PolicyMaker = <R extends Request>(settings: Settings) => {
  const { simulator, weights, limit, burst } = settings;
  const buckets = weights.map(() => new TokenBucket(simulator, { rate: limit, burst }));
  const line = fifo<R>(settings);
  return {
    enter: (request: R) => (buckets[request.tenant]!.tryTake() ? line.enter(request) : 'over the limit'),
    next: () => line.next(),
  };
};
