/**
 * Smooth weighted round robin: before each turn every server gains its weight; the richest is picked and pays the sum
 * of all weights. Over one cycle everybody is paid exactly, and the turns of the heavy server are spread out.
 *
 * Source: NGINX, "Upstream: smooth weighted round-robin balancing", 2012.
 */
import type { Scheduler } from '../scheduler.ts';

export const smooth: Scheduler = (weights) => {
  const total = weights.reduce((a, b) => a + b);
  const credit = weights.map(() => 0);

  function next(): number {
    let richest = 0;
    for (const [server, weight] of weights.entries()) {
      credit[server]! += weight;
      if (credit[server]! > credit[richest]!) richest = server;
    }
    credit[richest]! -= total;
    return richest;
  }
  return { next, credit };
};
