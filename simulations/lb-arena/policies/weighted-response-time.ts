/**
 * Weighted response time: how long a server took of late, times the requests it would then have open.
 *
 * The average moves only when answers come, so it lags behind what it causes: a fast server is flooded before it looks
 * slow, and one that was slow is left alone long after it recovered.
 * Source: NGINX, ngx_http_upstream_module, `least_time`; Cloudflare, "Types of load balancing algorithms".
 */
import type { Policy } from '../policy.ts';
import { least } from './least.ts';

export const weightedResponseTime: Policy = (tools) => {
  return least(tools, (server) => (tools.look(server).responseTime * (server.connections + 1)) / server.weight);
};
