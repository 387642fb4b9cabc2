/**
 * One line: whoever is free takes the next request; if nobody is, it waits at the balancer, committed to no server.
 *
 * The bound for every other rule: no server idles while a request waits. It is the queue at a post office, the M/M/c
 * of the textbooks, and how workers that pull from a message queue behave.
 * Source: Erlang, 1917; Harchol-Balter, 2013, chapter 14.
 */
import type { Policy } from '../policy.ts';
import { least } from './least.ts';

export const oneLine: Policy = (tools) => {
  const emptiest = least(tools, (server) => server.line);

  return (servers) => {
    const server = emptiest(servers);
    return server.line === 0 ? server : null;
  };
};
