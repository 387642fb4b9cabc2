/**
 * A closed loop: so many clients, each of whom thinks, asks one group of servers, waits for the answer and starts again.
 * Known as the machine repairman (machines run, break and wait for repair) and as M/M/c//N.
 *
 * Assumed: exponential service times, one line, first come first served, as many clients as ever. Think times may have any
 * distribution; only their mean counts. There is a steady state at any load: who waits asks for nothing new.
 * Source: L. Kleinrock, Queueing Systems, volume 1 (1975), section 3.8; J. Little for the response time.
 */
import type { Prediction } from '../simulation.ts';
import { mustBeFinite, mustBePositive, mustBeWhole } from './numbers.ts';
import { predicted, silent } from './prediction.ts';

/** Clients who think between requests, and the servers they share. */
export interface ClosedLoop {
  readonly clients: number;
  /** Seconds a client thinks before a request, on average. */
  readonly meanThink: number;
  /** Requests per second that one server can do. */
  readonly serviceRate: number;
  /** 1 unless said. */
  readonly servers?: number;
}

const SOURCE = 'L. Kleinrock, Queueing Systems, volume 1 (1975), section 3.8: M/M/m//M, a finite customer population';

/** Requests done per second, all clients together. Throws an `EngineError` where a number makes no loop; so do all below. */
export function closedLoopThroughput(loop: ClosedLoop): Prediction {
  return predicted(throughput(loop), 'X = μ Σ pₖ min(k, c), pₖ₊₁ / pₖ = (N − k) / (Z μ min(k + 1, c))', SOURCE);
}

/** Mean response time in seconds, think time not included. */
export function closedLoopMeanResponse(loop: ClosedLoop): Prediction {
  const { clients, meanThink } = loop;
  return predicted(
    clients / throughput(loop) - meanThink,
    'N / X − Z: each client is either thinking or waiting (Little)',
    SOURCE,
  );
}

/** The share of its servers that work, averaged over time. */
export function closedLoopUtilisation(loop: ClosedLoop): Prediction {
  return predicted(throughput(loop) / (loop.serviceRate * (loop.servers ?? 1)), 'X / (c μ)', SOURCE);
}

/**
 * The number of clients from which lines are no longer avoidable: so many keep all servers busy if they never meet.
 * Below it response times grow slowly, above it by one service time ÷ c with each client.
 */
export function closedLoopSaturation(loop: Omit<ClosedLoop, 'clients'>): Prediction {
  const { meanThink, serviceRate, servers = 1 } = loop;
  check({ ...loop, clients: 1 });
  if (servers > 1) return silent('With several servers there is no one number: a line may form from c + 1 clients on.');
  return predicted(
    1 + meanThink * serviceRate,
    'N* = (Z + 1/μ) / (1/μ)',
    'L. Kleinrock, Queueing Systems, volume 2 (1976), section 4.12: saturation number',
  );
}

function throughput(loop: ClosedLoop): number {
  check(loop);
  const { clients, meanThink, serviceRate, servers = 1 } = loop;
  if (meanThink === 0) return serviceRate * Math.min(clients, servers);
  // Weights of k clients at the servers, from none up; scaled down long before they overflow.
  let [weight, total, busy] = [1, 1, 0];
  for (let k = 1; k <= clients; k++) {
    const working = Math.min(k, servers);
    weight *= (clients - k + 1) / (meanThink * serviceRate * working);
    total += weight;
    busy += weight * working;
    if (total > 1e200) [weight, total, busy] = [weight / 1e200, total / 1e200, busy / 1e200];
  }
  return (serviceRate * busy) / total;
}

function check({ clients, meanThink, serviceRate, servers = 1 }: ClosedLoop): void {
  mustBeWhole('a closed loop', { clients }, 1);
  mustBeWhole('a closed loop', { servers }, 1);
  mustBeFinite('a closed loop', { meanThink });
  mustBePositive('a closed loop', { serviceRate });
}
