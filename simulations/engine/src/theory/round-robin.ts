/**
 * Round robin over n equal servers, each with its own line: every server sees each n-th arrival, E_n/M/1.
 *
 * Assumed: Poisson arrivals, exponential service times, equal servers, none of them ever down, and requests that do
 * not overtake. The line that an arrival finds is geometric with ratio σ, the root below 1 of
 * σ = (nρ / (nρ + 1 − σ))ⁿ; response times are exponential with mean 1 / (μ (1 − σ)). Both throw an `EngineError` for rates
 * and servers that make no group, and a quantile that is not from 0 to below 1.
 */
import { ln, pow } from '../math.ts';
import type { Prediction } from '../simulation.ts';
import { groupLoad } from './group-load.ts';
import type { ServerGroup } from './many-servers.ts';
import { mustBeBelowOne } from './numbers.ts';
import { overload, predicted } from './prediction.ts';

const SOURCE = 'L. Kleinrock, Queueing Systems, volume 1 (1975), section 6.4 (G/M/1 with Erlang arrivals)';

/** Mean response time in seconds. */
export function roundRobinMeanResponse(group: ServerGroup): Prediction {
  return (
    overload(groupLoad(group)) ??
    predicted(1 / (group.serviceRate * (1 - sigma(group))), 'Eₙ/M/1: 1 / (μ (1 − σ))', SOURCE)
  );
}

/** The response time, in seconds, that a share `quantile` of the requests stays below. */
export function roundRobinResponseQuantile(group: ServerGroup, quantile: number): Prediction {
  mustBeBelowOne('round robin', { quantile });
  return (
    overload(groupLoad(group)) ??
    predicted(-ln(1 - quantile) / (group.serviceRate * (1 - sigma(group))), 'Eₙ/M/1: −ln(1 − q) / (μ (1 − σ))', SOURCE)
  );
}

/** The root in (0, 1). The right side is convex and meets the left one at 1, so below the root it lies above it. */
function sigma({ arrivalRate, serviceRate, servers }: ServerGroup): number {
  const offered = arrivalRate / serviceRate;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (pow(offered / (offered + 1 - middle), servers) > middle) low = middle;
    else high = middle;
  }
  return low;
}
