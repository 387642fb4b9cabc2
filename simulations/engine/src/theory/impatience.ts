/**
 * One line, many equal servers, and customers who give up: M/M/c+M, known as Erlang A.
 *
 * Assumed: Poisson arrivals, exponential service times, exponential patience, one line, and no coming back. A customer's patience
 * ends the wait, never a service that has begun. Since whoever waits too long leaves, there is a steady state at any load.
 * Source: C. Palm, Research on Telephone Traffic Carried by Full Availability Groups, Tele, 1957; O. Garnett, A. Mandelbaum and
 * M. Reiman, Designing a Call Center with Impatient Customers, Manufacturing & Service Operations Management 4(3), 2002.
 */
import { EngineError } from '../error.ts';
import type { Prediction } from '../simulation.ts';
import { erlangB } from './many-servers.ts';
import type { ServerGroup } from './many-servers.ts';
import { predicted, silent } from './prediction.ts';

/** Servers as in `ServerGroup`, and customers of limited patience. */
export interface ImpatientGroup extends ServerGroup {
  /** Seconds that a customer is willing to stand in line, on average. */
  readonly meanPatience: number;
}

const SOURCE = 'C. Palm, 1957; Garnett, Mandelbaum and Reiman, Designing a Call Center with Impatient Customers, 2002';

/**
 * M/M/c+M: the share of customers who give up before their turn. Throws an `EngineError` where a number makes no queue.
 */
export function erlangAAbandoned(group: ImpatientGroup): Prediction {
  const { arrivalRate, meanPatience } = group;
  const inLine = meanInLine(group);
  if (inLine === null) return TOO_LONG;
  return predicted(
    inLine / meanPatience / arrivalRate,
    'Erlang A: those in line give up at a rate of θ each, so P(give up) = θ L / λ',
    SOURCE,
  );
}

/** M/M/c+M: mean seconds in line, over those who are served and those who give up. Throws as above. */
export function erlangAMeanWait(group: ImpatientGroup): Prediction {
  const inLine = meanInLine(group);
  if (inLine === null) return TOO_LONG;
  return predicted(inLine / group.arrivalRate, 'Erlang A: L / λ by Little’s law', SOURCE);
}

/** So many places in line are summed over at most, which takes a tenth of a second. */
const LONGEST_LINE = 1e7;
const TOO_LONG = silent(
  'So many wait so patiently that the line reaches beyond ten million, where summing over its places ends.',
);

/** Beyond this a weight is scaled down with all others, long before it overflows. */
const LARGE = 1e200;

/**
 * L, the mean number in line. Weights of the states are relative to that in which all servers are busy and nobody waits: all
 * states up to it weigh 1 / (Erlang B) together, each further place in line brings a factor λ / (cμ + jθ). Null where the
 * line is too long to be summed over.
 */
function meanInLine({ arrivalRate, serviceRate, servers, meanPatience }: ImpatientGroup): number | null {
  const finite = [arrivalRate, serviceRate, servers, meanPatience].every((value) => value > 0 && value < Infinity);
  if (!finite || Math.floor(servers) !== servers)
    throw new EngineError({
      what: `Erlang A for ${arrivalRate} arrivals per second, ${servers} servers of rate ${serviceRate} and a mean patience of ${meanPatience} s`,
      fix: 'give finite positive rates, a finite positive patience and a whole number of servers from 1',
    });
  let total = 1 / erlangB(servers, arrivalRate / serviceRate);
  let people = 0;
  let weight = 1;
  for (let inLine = 1; inLine <= LONGEST_LINE; inLine++) {
    const factor = arrivalRate / (servers * serviceRate + inLine / meanPatience);
    weight *= factor;
    total += weight;
    people += inLine * weight;
    if (weight > LARGE) [weight, total, people] = [weight / LARGE, total / LARGE, people / LARGE];
    // Past the heaviest state the rest is less than a geometric series.
    if (factor < 1 && (inLine * weight) / (1 - factor) < 1e-15 * people) return people / total;
  }
  return null;
}
