/**
 * Consistent hashing: servers and keys are hashed onto one circle, and a key belongs to the first server that stands
 * at or after it. A new server takes over the arc before it, and no other key moves.
 *
 * With one point each the arcs are of very different lengths. With many (virtual nodes) they even out.
 * Source: Karger and others, "Consistent Hashing and Random Trees", STOC 1997.
 */
import type { Scheme } from '../scheme.ts';

export const ring: Scheme = (servers) => {
  const circle = servers
    .flatMap((server) => server.points.map((point) => ({ point, server })))
    .sort((a, b) => a.point - b.point);

  return (key) => {
    let first = 0;
    let beyond = circle.length;
    while (first < beyond) {
      const middle = (first + beyond) >>> 1;
      if (circle[middle]!.point < key) first = middle + 1;
      else beyond = middle;
    }
    return circle[first % circle.length]!.server;
  };
};
