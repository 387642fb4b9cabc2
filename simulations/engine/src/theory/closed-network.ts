/**
 * A closed network: a fixed number of customers who go from station to station for ever, as the requests of a pool of
 * connections do. Solved by mean value analysis, which adds one customer at a time.
 *
 * Assumed: single servers, first come first served, with exponential service times of one mean for all; or delays, where
 * nobody waits for anybody (think time, a network), of any distribution. Routes do not depend on the lines. Exact then.
 * Several servers at one station and one line: `closedLoopThroughput`.
 * Source: M. Reiser and S. Lavenberg, Mean-value analysis of closed multichain queuing networks, Journal of the ACM 27 (1980).
 */
import { EngineError } from '../error.ts';
import { mustBeFinite, mustBeWhole } from './numbers.ts';

/** A station of a closed network. */
export interface ClosedStation {
  /** `line`: one server, first come first served. `delay`: nobody waits for anybody. */
  readonly kind: 'line' | 'delay';
  /** Mean seconds of service in one visit. */
  readonly meanService: number;
  /** Visits in one round; 1 unless said. */
  readonly visits?: number;
}

/** What mean value analysis finds. */
export interface ClosedNetwork {
  /** Rounds completed per second. */
  readonly throughput: number;
  /** Mean seconds of one round. */
  readonly round: number;
  /** By station, in the order given. */
  readonly stations: readonly {
    /** Mean seconds of one visit, waiting and service. */
    readonly response: number;
    /** Mean number of customers there. */
    readonly present: number;
    /** Of a line, the share of time its server works; of a delay, the mean number in service. */
    readonly utilisation: number;
  }[];
}

/** Solves a closed network for so many customers. Throws an `EngineError` where a number makes no network. */
export function closedNetwork(customers: number, stations: readonly ClosedStation[]): ClosedNetwork {
  mustBeWhole('a closed network', { customers }, 1);
  for (const { meanService, visits = 1 } of stations) mustBeFinite('a closed network', { meanService, visits });
  if (!stations.some(({ meanService, visits = 1 }) => meanService * visits > 0))
    throw new EngineError({
      what: 'a closed network in which a round takes no time',
      fix: 'give at least one station visits that take time',
    });
  let present = stations.map(() => 0);
  let responses = present;
  let [throughput, round] = [0, 0];
  for (let inside = 1; inside <= customers; inside++) {
    // Who arrives sees the network as it is, on average, with one customer fewer: oneself.
    responses = stations.map(({ kind, meanService }, place) =>
      kind === 'delay' ? meanService : meanService * (1 + (present[place] as number)),
    );
    round = stations.reduce((sum, { visits = 1 }, place) => sum + visits * (responses[place] as number), 0);
    throughput = inside / round;
    present = stations.map(({ visits = 1 }, place) => throughput * visits * (responses[place] as number));
  }
  return {
    throughput,
    round,
    stations: stations.map(({ meanService, visits = 1 }, place) => ({
      response: responses[place] as number,
      present: present[place] as number,
      utilisation: throughput * visits * meanService,
    })),
  };
}
