/**
 * Layer 7: the connection ends at the balancer, which decrypts and reads each request and sends it on over a connection
 * of its own, kept open from earlier requests. So it can pick a server for every request, and by what the request says.
 *
 * Source: NGINX, ngx_http_upstream_module, `keepalive`; Envoy, "Load balancing".
 */
import type { Layer } from '../layer.ts';

export const layer7: Layer = {
  open(connection) {
    connection.server = -1;
  },
  route: (_connection, pick) => pick(),
};
