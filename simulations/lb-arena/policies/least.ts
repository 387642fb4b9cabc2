/**
 * The server for which some cost is least; among equals, any of them by chance. Always to take the first would send
 * every request of a quiet system to server 1.
 */
import type { Server, Tools } from '../policy.ts';

export function least({ chance }: Tools, cost: (server: Server) => number): (servers: readonly Server[]) => Server {
  return (servers) => {
    let best = servers[0]!;
    let lowest = Infinity;
    let equals = 0;
    for (const server of servers) {
      const price = cost(server);
      if (price > lowest) continue;
      equals = price < lowest ? 1 : equals + 1;
      lowest = price;
      if (equals === 1 || chance.below(equals) === 0) best = server;
    }
    return best;
  };
}
