/**
 * Modulo: divide the key's hash by the number of servers; the remainder is the owner's place in the list.
 *
 * The shares are even and there is nothing to store. But when n becomes n + 1, all remainders change except one in
 * n + 1, and nearly every key moves.
 */
import type { Scheme } from '../scheme.ts';

export const modulo: Scheme = (servers) => {
  return (key) => servers[key % servers.length]!;
};
