/**
 * Weighted least connections: the server with the fewest open requests for its weight. A server of weight 4 may hold
 * four times as many as one of weight 1 before the two count as equally busy.
 *
 * Source: NGINX, ngx_http_upstream_module, `least_conn` ("taking into account weights of servers").
 */
import type { Policy } from '../policy.ts';
import { least } from './least.ts';

export const weightedLeastConnections: Policy = (tools) => {
  return least(tools, (server) => tools.look(server).connections / server.weight);
};
