/**
 * Room for K: one line with c equal servers that refuses whoever finds K requests inside, waiting or in service. M/M/1/K
 * and M/M/c/K.
 *
 * Assumed: Poisson arrivals, exponential service times, first come first served, and that nobody who was refused comes
 * back. The chain of states is finite, so a steady state exists at any load. Rates per second, times in seconds.
 */
import { exp } from '../math.ts';
import type { Prediction } from '../simulation.ts';
import type { ServerGroup } from './many-servers.ts';
import { mustBeFinite, mustBePositive, mustBeWhole } from './numbers.ts';
import { predicted, silent } from './prediction.ts';

/** Servers with one line of limited room; who finds it full is turned away. */
export interface FiniteLine extends ServerGroup {
  /** K: the most requests inside, those in service included. */
  readonly room: number;
}

const NOBODY_LET_IN = 'So many come that the share let in is too small for a number.';
const KLEINROCK = 'L. Kleinrock, Queueing Systems, volume 1 (1975), sections 3.6 and 3.8';

/** The share of requests that are refused. */
export function finiteLineBlocking(line: FiniteLine): Prediction {
  const states = statesOf(line);
  return predicted(states[line.room] as number, 'M/M/c/K: P(K inside)', KLEINROCK);
}

/** Requests per second that are let in, and so get done. */
export function finiteLineThroughput(line: FiniteLine): Prediction {
  return predicted(acceptedRate(line, statesOf(line)), 'M/M/c/K: λ (1 − P(K inside))', KLEINROCK);
}

/** Mean response time of those let in, in seconds. */
export function finiteLineMeanResponse(line: FiniteLine): Prediction {
  if (line.arrivalRate === 0) return silent('Nobody arrives, so there is no response to time.');
  const states = statesOf(line);
  if (shareLetIn(states) === 0) return silent(NOBODY_LET_IN);
  const inside = states.reduce((sum, probability, n) => sum + n * probability, 0);
  return predicted(
    inside / acceptedRate(line, states),
    'M/M/c/K: L / (λ (1 − P(K inside))), by Little’s law',
    KLEINROCK,
  );
}

/** Of those let in, the share whose response takes longer than `deadline` seconds; for one server. */
export function finiteLineLate(line: FiniteLine, deadline: number): Prediction {
  mustBeFinite('a line with little room', { deadline });
  if (line.servers !== 1)
    return silent(
      'With several servers requests overtake each other; the sum of services ahead holds for one server only.',
    );
  const states = statesOf(line);
  const letIn = shareLetIn(states);
  if (letIn === 0) return silent(NOBODY_LET_IN);
  // Whoever finds n inside is done after n + 1 services: later than the deadline if at most n end before it.
  const mean = line.serviceRate * deadline;
  let term = exp(-mean);
  let atMost = 0;
  let late = 0;
  for (let n = 0; n < line.room; n++) {
    atMost += term;
    late += (states[n] as number) * atMost;
    term *= mean / (n + 1);
  }
  return predicted(late / letIn, 'M/M/1/K: Σ P(n inside) P(Poisson(μτ) ≤ n) / (1 − P(K inside))', KLEINROCK);
}

/** Requests per second that are done within `deadline` seconds of arriving; for one server. */
export function finiteLineGoodput(line: FiniteLine, deadline: number): Prediction {
  const late = finiteLineLate(line, deadline);
  if ('silent' in late) return late;
  return predicted(
    acceptedRate(line, statesOf(line)) * (1 - late.value),
    'M/M/1/K: λ (1 − P(K inside)) (1 − late share)',
    KLEINROCK,
  );
}

/** P(n inside) for n = 0 to K: each state weighs λ / (min(n, c) μ) times the one below it. */
function statesOf({ arrivalRate, serviceRate, servers, room }: FiniteLine): number[] {
  const theory = 'a line with little room';
  mustBeFinite(theory, { arrivalRate });
  mustBePositive(theory, { serviceRate });
  mustBeWhole(theory, { servers, room }, 1);
  const weights = [1];
  let total = 1;
  for (let n = 1; n <= room; n++) {
    let weight = ((weights[n - 1] as number) * arrivalRate) / (Math.min(n, servers) * serviceRate);
    if (weight > 1e200) {
      for (let i = 0; i < n; i++) weights[i] = (weights[i] as number) / weight;
      total /= weight;
      weight = 1;
    }
    weights.push(weight);
    total += weight;
  }
  return weights.map((weight) => weight / total);
}

/** 1 − P(K inside), without the digits that this difference loses where nearly everybody is refused. */
const shareLetIn = (states: readonly number[]): number => states.slice(0, -1).reduce((sum, state) => sum + state, 0);

const acceptedRate = ({ arrivalRate }: FiniteLine, states: readonly number[]): number =>
  arrivalRate * shareLetIn(states);
