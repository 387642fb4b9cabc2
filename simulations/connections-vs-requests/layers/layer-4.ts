/**
 * Layer 4: the balancer sees packets: addresses, ports and a protocol. It picks a server when a connection opens, by a
 * hash of these, and sends every later packet the same way. Requests inside the connection it cannot see.
 *
 * Source: Eisenbud and others, "Maglev", NSDI 2016, section 3; AWS, Network Load Balancer, flow hash.
 */
import type { Layer } from '../layer.ts';

export const layer4: Layer = {
  open(connection, pick) {
    connection.server = pick();
  },
  route: (connection) => connection.server,
};
