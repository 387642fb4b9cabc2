/**
 * One line, many equal servers: M/M/c with Erlang's two formulas.
 *
 * Assumed: Poisson arrivals, exponential service times, one line for all servers, first come first served.
 * `arrivalRate` is that of the whole group, `serviceRate` that of one server, both per second. All throw an `EngineError` for
 * rates that are negative or not finite, servers that are not whole, and a quantile that is not from 0 to below 1.
 */
import { exp, ln } from '../math.ts';
import type { Prediction } from '../simulation.ts';
import { groupLoad } from './group-load.ts';
import { mustBeBelowOne, mustBeFinite, mustBeWhole } from './numbers.ts';
import { overload, predicted } from './prediction.ts';

/** Equal servers behind one line: rates per second, the service rate that of one server. */
export interface ServerGroup {
  readonly arrivalRate: number;
  readonly serviceRate: number;
  readonly servers: number;
}

const THEORY = 'a group of servers';
const ERLANG = 'A. K. Erlang, 1917; L. Kleinrock, Queueing Systems, volume 1 (1975), section 3.5';

/** Erlang B: the share refused where there is no line at all. `offered` = λ/μ. Holds at any load, and for any service times. */
export function erlangB(servers: number, offered: number): number {
  mustBeWhole(THEORY, { servers }, 0);
  mustBeFinite(THEORY, { offered });
  let blocked = 1;
  for (let k = 1; k <= servers; k++) blocked = (offered * blocked) / (k + offered * blocked);
  return blocked;
}

/** Erlang C: the share that has to wait. 1 where the servers are overloaded. */
export function erlangC(servers: number, offered: number): number {
  const blocked = erlangB(servers, offered);
  if (offered >= servers) return 1;
  return blocked / (1 - (offered / servers) * (1 - blocked));
}

/** M/M/c/c: the share of requests refused when all servers are busy and nobody may wait. */
export function mmccBlocking(group: ServerGroup): Prediction {
  groupLoad(group);
  return predicted(erlangB(group.servers, offeredOf(group)), 'Erlang B', 'A. K. Erlang, 1917');
}

/** M/M/c: the share of requests that have to wait. */
export function mmcWaitProbability(group: ServerGroup): Prediction {
  return overload(groupLoad(group)) ?? predicted(erlangC(group.servers, offeredOf(group)), 'M/M/c: Erlang C', ERLANG);
}

/** M/M/c: mean response time in seconds. */
export function mmcMeanResponse(group: ServerGroup): Prediction {
  const { serviceRate } = group;
  return (
    overload(groupLoad(group)) ??
    predicted(
      1 / serviceRate + erlangC(group.servers, offeredOf(group)) / spareRate(group),
      'M/M/c: 1/μ + C / (cμ − λ)',
      ERLANG,
    )
  );
}

/** M/M/c: the waiting time (without the service), in seconds, that a share `quantile` of the requests stays below. */
export function mmcWaitQuantile(group: ServerGroup, quantile: number): Prediction {
  mustBeBelowOne(THEORY, { quantile });
  const failed = overload(groupLoad(group));
  if (failed) return failed;
  const waits = erlangC(group.servers, offeredOf(group));
  return predicted(
    waits > 1 - quantile ? ln(waits / (1 - quantile)) / spareRate(group) : 0,
    'M/M/c: ln(C / (1 − q)) / (cμ − λ)',
    ERLANG,
  );
}

/** M/M/c: the response time, in seconds, that a share `quantile` of the requests stays below. */
export function mmcResponseQuantile(group: ServerGroup, quantile: number): Prediction {
  mustBeBelowOne(THEORY, { quantile });
  const failed = overload(groupLoad(group));
  if (failed) return failed;
  const slower = responseTail(group);
  let low = 0;
  let high = 1 / group.serviceRate;
  while (slower(high) > 1 - quantile) [low, high] = [high, 2 * high];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (slower(middle) > 1 - quantile) low = middle;
    else high = middle;
  }
  return predicted(
    high,
    'M/M/c: the t with P(T > t) = 1 − q, P(T > t) = e^(−μt) + C μ (e^(−θt) − e^(−μt)) / (μ − θ), θ = cμ − λ',
    ERLANG,
  );
}

/** P(response time > t): a service alone, or (for a share C) an exponential wait of rate θ before it. */
function responseTail(group: ServerGroup): (t: number) => number {
  const { serviceRate } = group;
  const waits = erlangC(group.servers, offeredOf(group));
  const spare = spareRate(group);
  const difference = serviceRate - spare;
  return (t) => {
    const served = exp(-serviceRate * t);
    // Where both rates meet, the difference quotient is a derivative.
    const both = Math.abs(difference) < 1e-9 * serviceRate ? t * served : (exp(-spare * t) - served) / difference;
    return served + waits * serviceRate * both;
  };
}

function offeredOf({ arrivalRate, serviceRate }: ServerGroup): number {
  return arrivalRate / serviceRate;
}

function spareRate({ arrivalRate, serviceRate, servers }: ServerGroup): number {
  return servers * serviceRate - arrivalRate;
}
