/**
 * Rendezvous hashing: every server gets a score from the key and its own name together; the highest score owns the key.
 *
 * A new server takes just the keys for which it scores highest, so no other key moves, and the shares are even without
 * virtual nodes. The price: a lookup asks every server's score.
 * Source: Thaler and Ravishankar, "Using Name-Based Mappings to Increase Hit Rates", IEEE/ACM ToN 6(1), 1998.
 */
import { mix } from '../mix.ts';
import type { Scheme } from '../scheme.ts';

export const rendezvous: Scheme = (servers) => {
  return (key) => {
    let owner = servers[0]!;
    let highest = -1;
    for (const server of servers) {
      const score = mix(key ^ server.hash);
      if (score > highest) {
        owner = server;
        highest = score;
      }
    }
    return owner;
  };
};
