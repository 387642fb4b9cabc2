/**
 * Least connections: the server to which this balancer has the fewest open requests.
 *
 * It counts its own requests only. One balancer alone thereby knows every line; ten side by side each know a tenth.
 * A server that fails fast closes its connections fast, and so looks like the best of all.
 * Source: NGINX, ngx_http_upstream_module, `least_conn`; HAProxy, `balance leastconn`.
 */
import type { Policy } from '../policy.ts';
import { least } from './least.ts';

export const leastConnections: Policy = (tools) => {
  return least(tools, (server) => tools.look(server).connections);
};
