/**
 * Resource based: the server whose agent reported the least to do.
 *
 * An agent on each server reports how many requests it holds (what Unix calls the load). Between two reports the
 * picture stands still: until the next one every request goes to the server that *was* idlest.
 * Source: HAProxy, `agent-check`; Mitzenmacher, "How Useful Is Old Information?", 2000, on what it costs.
 */
import type { Policy } from '../policy.ts';
import { least } from './least.ts';

export const resourceBased: Policy = (tools) => {
  return least(tools, (server) => tools.look(server).reported);
};
