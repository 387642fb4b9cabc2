/**
 * One server, one line, random arrivals: M/M/1 and its two variations in the service time, M/D/1 and M/G/1.
 *
 * Assumed: Poisson arrivals, independent service times, first come first served, no limit to the line, and a load
 * below 1. Rates are per second, times are seconds. Response time is waiting and service together. All throw an
 * `EngineError` for an arrival rate that is negative, a service rate that is not above 0, and a quantile not from 0 to below 1.
 */
import { exp, ln } from '../math.ts';
import type { Prediction } from '../simulation.ts';
import { mustBeBelowOne, mustBeFinite, mustBePositive } from './numbers.ts';
import { overload, predicted, silent } from './prediction.ts';

/** One server: arrivals per second, and requests per second it can do. */
export interface SingleServer {
  readonly arrivalRate: number;
  readonly serviceRate: number;
}

const KLEINROCK = 'L. Kleinrock, Queueing Systems, volume 1 (1975)';

const THEORY = 'one server and its line';

function loadOf({ arrivalRate, serviceRate }: SingleServer): number {
  mustBeFinite(THEORY, { arrivalRate });
  mustBePositive(THEORY, { serviceRate });
  return arrivalRate / serviceRate;
}

/** M/M/1: mean response time in seconds. */
export function mm1MeanResponse(server: SingleServer): Prediction {
  const { arrivalRate, serviceRate } = server;
  return (
    overload(loadOf(server)) ??
    predicted(1 / (serviceRate - arrivalRate), 'M/M/1: 1 / (μ − λ)', `${KLEINROCK}, section 3.2`)
  );
}

/** M/M/1: the response time, in seconds, that a share `quantile` of the requests stays below. */
export function mm1ResponseQuantile(server: SingleServer, quantile: number): Prediction {
  const { arrivalRate, serviceRate } = server;
  mustBeBelowOne(THEORY, { quantile });
  return (
    overload(loadOf(server)) ??
    predicted(
      -ln(1 - quantile) / (serviceRate - arrivalRate),
      'M/M/1: −ln(1 − q) / (μ − λ)',
      `${KLEINROCK}, section 5.7: response times are exponential`,
    )
  );
}

/** M/M/1: the share of requests that have to wait. */
export function mm1WaitProbability(server: SingleServer): Prediction {
  const load = loadOf(server);
  return overload(load) ?? predicted(load, 'M/M/1: ρ', `${KLEINROCK}, section 3.2`);
}

/**
 * M/G/1: mean response time, in seconds, for any distribution of the service time, given its squared coefficient of variation
 * (variance ÷ mean²: 0 for equal times, 1 for exponential ones).
 */
export function mg1MeanResponse(
  server: SingleServer,
  { squaredVariation }: { readonly squaredVariation: number },
): Prediction {
  const { arrivalRate, serviceRate } = server;
  const load = loadOf(server);
  mustBeFinite(THEORY, { squaredVariation });
  const wait = (load * (1 + squaredVariation)) / (2 * (serviceRate - arrivalRate));
  return (
    overload(load) ??
    predicted(
      1 / serviceRate + wait,
      'M/G/1: 1/μ + ρ (1 + C²) / (2 (μ − λ))',
      `Pollaczek and Khinchine, 1930–32; ${KLEINROCK}, section 5.6`,
    )
  );
}

/** M/D/1: mean response time, in seconds, when every service takes exactly 1/μ. */
export function md1MeanResponse(server: SingleServer): Prediction {
  const { arrivalRate, serviceRate } = server;
  const load = loadOf(server);
  return (
    overload(load) ??
    predicted(
      1 / serviceRate + load / (2 * (serviceRate - arrivalRate)),
      'M/D/1: 1/μ + ρ / (2 (μ − λ))',
      `Pollaczek and Khinchine with C² = 0; ${KLEINROCK}, section 5.6`,
    )
  );
}

/** In service times: what can be summed in a tenth of a second. A load of 0.999 and a quantile of 0.9999 stay below. */
const LONGEST_WAIT = 8192;

/** M/D/1: the waiting time (without the service), in seconds, that a share `quantile` of the requests stays below. */
export function md1WaitQuantile(server: SingleServer, quantile: number): Prediction {
  const load = loadOf(server);
  mustBeBelowOne(THEORY, { quantile });
  const failed = overload(load);
  if (failed) return failed;
  const atMost = waitDistribution(load);
  let low = 0;
  let high = 1;
  while (atMost(high) < quantile) {
    [low, high] = [high, 2 * high];
    if (high > LONGEST_WAIT)
      return silent(`The wait is longer than ${LONGEST_WAIT} services, where summing over who came meanwhile ends.`);
  }
  if (atMost(0) >= quantile) high = 0;
  for (let i = 0; i < 60 && high > 0; i++) {
    const middle = (low + high) / 2;
    if (atMost(middle) < quantile) low = middle;
    else high = middle;
  }
  return predicted(
    high / server.serviceRate,
    'M/D/1: the x with P(wait ≤ x) = q, P(wait ≤ x) = e^(−λ(k − x)) Σ P(N ≤ k − j) (λ(k − x))^j / j!',
    'G. J. Franx, A simple solution for the M/D/c waiting time distribution, Oper. Res. Letters 29 (2001)',
  );
}

/**
 * P(wait ≤ x) with the service time as the unit. Franx's form adds positive terms only; Erlang's older one alternates
 * in sign and loses every digit for long waits.
 */
function waitDistribution(load: number): (x: number) => number {
  const arrivals = [exp(-load)]; // P(k arrivals during one service)
  const more = [1 - (arrivals[0] as number)]; // P(more than k of them)
  const inSystem = [1 - load];
  const atMost = [1 - load];
  const extend = () => {
    const n = inSystem.length;
    arrivals.push(((arrivals[n - 1] as number) * load) / n);
    // Cut between n and n − 1 in the system: what crosses it upwards must come down.
    let up = (inSystem[0] as number) * (more[n - 1] as number);
    for (let i = 1; i < n; i++) up += (inSystem[i] as number) * (more[n - i] as number);
    inSystem.push(up / (arrivals[0] as number));
    atMost.push((atMost[n - 1] as number) + (inSystem[n] as number));
    more.push(tail(arrivals[n] as number, n, load));
  };
  return (x) => {
    const k = Math.floor(x) + 1;
    while (inSystem.length <= k) extend();
    const mean = load * (k - x);
    let term = exp(-mean);
    let sum = 0;
    for (let j = 0; j < k; j++) {
      sum += term * (atMost[k - j] as number);
      term *= mean / (j + 1);
    }
    return sum;
  };
}

/** P(more than n) of a Poisson number with this mean, given P(n): summed upwards, so that small tails keep their digits. */
function tail(probability: number, n: number, mean: number): number {
  let term = probability;
  let sum = 0;
  for (let k = n + 1; term > 0 && k < n + 200; k++) {
    term *= mean / k;
    sum += term;
    if (term < sum * 1e-18) break;
  }
  return sum;
}
