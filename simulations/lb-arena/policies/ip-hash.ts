/**
 * IP hash: the client's address decides, so a client meets the same server each time. It looks at nothing.
 *
 * Everybody behind one office address meets the same server too. When a server comes or goes, the remainder changes
 * for most clients; the simulation hash-ring shows how to avoid that.
 * Source: NGINX, ngx_http_upstream_module, `ip_hash`. The mixing steps are those that end MurmurHash3 (Appleby, 2008).
 */
import type { Policy } from '../policy.ts';

export const ipHash: Policy = () => {
  return (servers, { client }) => servers[mix(client) % servers.length]!;
};

/** Scrambles a whole number into 32 bits, so that neighbouring addresses fall far apart. */
export function mix(value: number): number {
  let bits = (value + 1) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
