/**
 * Weighted round robin, smooth: a server of weight 5 gets five turns in seven, and not five in a row.
 *
 * For each request every server gains its weight; the one that has most is picked and pays back the sum of all
 * weights. With weights 5, 1, 1 the turns go a a b a c a a, then repeat.
 * Source: NGINX, "Upstream: smooth weighted round-robin balancing", 2012.
 */
import type { Policy } from '../policy.ts';

export const weightedRoundRobin: Policy = () => {
  const credit: number[] = [];

  return (servers) => {
    let richest = servers[0]!;
    let total = 0;
    for (const server of servers) {
      credit[server.number] = (credit[server.number] ?? 0) + server.weight;
      total += server.weight;
      if (credit[server.number]! > credit[richest.number]!) richest = server;
    }
    credit[richest.number]! -= total;
    return richest;
  };
};
