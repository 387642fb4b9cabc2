/**
 * A line for each tenant, and turns. At its turn a tenant is given a quantum of the server's time, and is served while what
 * it has been given covers the next request; what is left over it keeps for its next turn. Who has nothing waiting keeps
 * nothing: time that was not used cannot be saved up.
 *
 * Source: M. Shreedhar, G. Varghese, Efficient Fair Queuing Using Deficit Round-Robin, IEEE/ACM Transactions on
 * Networking 4(3), 1996.
 */
import { Line } from '@under-load/engine';
import type { PolicyMaker, Request, Settings } from '../policy.ts';

export const deficitRoundRobin: PolicyMaker = <R extends Request>(settings: Settings) => {
  const { weights, roomEach, quantum } = settings;
  const lines = weights.map(() => new Line<R>());
  const deficit = weights.map(() => 0);
  /** Tenants with requests waiting, in the order of their turns. */
  const active: number[] = [];
  let turnBegun = false;

  function endTurn(): number {
    turnBegun = false;
    return active.shift()!;
  }

  return {
    enter(request: R) {
      const line = lines[request.tenant]!;
      if (line.length >= roomEach) return 'no room';
      if (line.length === 0) active.push(request.tenant);
      line.join(request);
      return 'in';
    },
    next() {
      while (active.length > 0) {
        const tenant = active[0]!;
        const line = lines[tenant]!;
        const [first] = line;
        if (!turnBegun) deficit[tenant]! += quantum * weights[tenant]!;
        turnBegun = true;
        if (first!.work > deficit[tenant]!) {
          active.push(endTurn());
          continue;
        }
        deficit[tenant]! -= first!.work;
        line.callFirst();
        if (line.length === 0) deficit[endTurn()] = 0;
        return first;
      }
      return undefined;
    },
  };
};
