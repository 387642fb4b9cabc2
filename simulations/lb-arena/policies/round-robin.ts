/**
 * Round robin: deal the requests out in turn, like cards. It remembers whose turn it is and looks at nothing.
 *
 * Source: NGINX, ngx_http_upstream_module: the method used when no other is named.
 */
import type { Policy } from '../policy.ts';

export const roundRobin: Policy = () => {
  let turn = 0;

  return (servers) => servers[turn++ % servers.length]!;
};
