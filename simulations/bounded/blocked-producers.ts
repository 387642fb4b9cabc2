/**
 * P producers, each making requests at λ/P a second as long as it is not held, a server with room for K, and work that is
 * exponential: a birth–death chain. With b producers held, K are inside and new requests come at λ (P − b)/P.
 *
 * Source: L. Kleinrock, Queueing Systems, volume 1 (1975), section 3.8 (the finite customer population), with K places
 * before which nobody is held back.
 */
import { exp } from '@under-load/engine';

export interface BlockedProducers {
  /** Requests a second that all producers together want to make. */
  readonly arrivalRate: number;
  readonly serviceRate: number;
  readonly room: number;
  readonly producers: number;
}

export interface Steady {
  /** Of the requests wanted, those that were never made because their producer was held. */
  readonly heldBack: number;
  /** Answers a second. */
  readonly throughput: number;
  /** Mean seconds from the making of a request to its answer, time held included. */
  readonly meanLatency: number;
  /** The share of answers later than a deadline in seconds. */
  late(deadline: number): number;
}

export function blockedProducers({ arrivalRate, serviceRate, room, producers }: BlockedProducers): Steady {
  const rateAt = (inside: number) => (arrivalRate * (producers - Math.max(0, inside - room))) / producers;
  const weights = [1];
  for (let n = 1; n <= room + producers; n++) weights.push(((weights[n - 1] ?? 0) * rateAt(n - 1)) / serviceRate);
  const total = sum(weights);
  const made = weights.map((weight, n) => (weight * rateAt(n)) / total);
  const throughput = sum(made);
  return {
    heldBack: 1 - throughput / arrivalRate,
    throughput,
    meanLatency: sum(weights.map((weight, n) => (n * weight) / total)) / throughput,
    late(deadline) {
      // Who finds n before it is done after n + 1 services: later than the deadline if at most n end before it.
      let term = exp(-serviceRate * deadline);
      let atMost = 0;
      let late = 0;
      for (const [n, rate] of made.entries()) {
        atMost += term;
        late += rate * atMost;
        term *= (serviceRate * deadline) / (n + 1);
      }
      return late / throughput;
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
