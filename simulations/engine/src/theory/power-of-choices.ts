/**
 * The power of d choices: each request looks at d servers picked at random and joins the shortest of their lines.
 *
 * The formula holds in the limit of very many servers, where a server's line does not depend on its neighbours'. At
 * n servers the truth is higher by an amount of the order 1/n: about 6 % at 10 servers and a load of 0.8, 1.2 % at
 * 100 servers and a load of 0.9. Assumed besides: Poisson arrivals, exponential service times, equal servers.
 */
import { pow } from '../math.ts';
import type { Prediction } from '../simulation.ts';
import { groupLoad } from './group-load.ts';
import type { ServerGroup } from './many-servers.ts';
import { mustBeBelowOne, mustBeWhole } from './numbers.ts';
import { overload, predicted, silent } from './prediction.ts';

/** Below this many servers the limit is more than a few per cent off and the formula keeps silent. */
const MANY_SERVERS = 50;

/**
 * Mean response time in seconds, for a group of servers where each request looks at `choices` of them. Throws an `EngineError`
 * for rates and servers that make no group, and for choices that are not a whole number from 1.
 */
export function powerOfChoicesMeanResponse(group: ServerGroup, choices: number): Prediction {
  mustBeWhole('a choice of servers', { choices }, 1);
  const load = groupLoad(group);
  const failed = overload(load);
  if (failed) return failed;
  if (group.servers < MANY_SERVERS)
    return silent(
      `The formula is the limit for very many servers. With ${group.servers} of them their lines depend on each other and the true mean is higher.`,
    );
  return predicted(
    manyServersLimit(load, choices) / group.serviceRate,
    'mean field: (1/μ) Σ ρ^((dⁱ − d)/(d − 1))',
    'M. Mitzenmacher, The power of two choices in randomized load balancing, IEEE TPDS 12 (2001)',
  );
}

/**
 * The limit itself, in mean service times, however few servers there are: what large groups approach. Throws an `EngineError`
 * for a load that is not from 0 to below 1, and for choices that are not a whole number from 1.
 */
export function manyServersLimit(load: number, choices: number): number {
  mustBeBelowOne('a choice of servers', { load });
  mustBeWhole('a choice of servers', { choices }, 1);
  if (choices === 1) return 1 / (1 - load);
  let sum = 0;
  let exponent = 0;
  for (let i = 1; i < 200; i++) {
    const term = pow(load, exponent);
    sum += term;
    if (term < 1e-17 * sum) break;
    exponent = choices * exponent + choices;
  }
  return sum;
}
