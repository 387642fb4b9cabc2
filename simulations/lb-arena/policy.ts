/**
 * What a balancer's rule may know, and what it must answer. Every file in `policies/` is one such rule.
 */
import type { Stream } from '@under-load/engine';

/** A server as one balancer sees it. */
export interface Server {
  /** Its place in the balancer's list, from 0. It keeps it when others leave. */
  readonly number: number;
  /** What the operator wrote in the configuration: 2 should get twice the requests of 1. */
  readonly weight: number;
  /** Requests this balancer has sent it and not yet seen answered. Other balancers' requests are not in it. */
  readonly connections: number;
  /** A running average of how long it took to answer this balancer, in seconds. Zero until the first answer. */
  readonly responseTime: number;
  /** What the agent on the server last reported: requests it held at that moment. */
  readonly reported: number;
  /** Requests it holds at this instant, whoever sent them: the truth, which costs a question to learn. */
  readonly line: number;
}

export interface Request {
  /** The address the request comes from, as a whole number. */
  readonly client: number;
}

/** Picks the server for a request. Null keeps the request at the balancer, in one line for all servers. */
export type Choose = (servers: readonly Server[], request: Request) => Server | null;

export interface Tools {
  /** The rule's own random stream, so that its luck never disturbs the arrivals. */
  readonly chance: Stream;
  /** How many servers a rule that samples may look at. */
  readonly choices: number;
  /** Looks at a server: hands it back, and has the look drawn and counted. */
  readonly look: (server: Server) => Server;
}

/** Sets up a rule for one balancer, with whatever it must remember between requests. */
export type Policy = (tools: Tools) => Choose;
