/** How much of what a group of servers can do is asked of it: λ / (cμ). A steady state needs less than 1. */
import type { ServerGroup } from './many-servers.ts';
import { mustBeFinite, mustBePositive, mustBeWhole } from './numbers.ts';

/** Throws an `EngineError` for rates and a number of servers that make no group. */
export function groupLoad({ arrivalRate, serviceRate, servers }: ServerGroup): number {
  const theory = 'a group of servers';
  mustBeFinite(theory, { arrivalRate });
  mustBePositive(theory, { serviceRate });
  mustBeWhole(theory, { servers }, 1);
  return arrivalRate / (servers * serviceRate);
}
