/**
 * Join the shortest queue: ask every server, at this instant, how many requests it holds, and take the fewest.
 *
 * The best a rule can do that must send each request on at once, if all servers are alike. It pays with as many
 * questions a request as there are servers.
 * Source: Winston, "Optimality of the Shortest Line Discipline", 1977.
 */
import type { Policy } from '../policy.ts';
import { least } from './least.ts';

export const joinShortestQueue: Policy = (tools) => {
  return least(tools, (server) => tools.look(server).line);
};
