/** Who gets in, and who is served next. Every file in `policies/` is one such policy. */
import type { Simulator } from '@under-load/engine';

export interface Request {
  /** Tenants are numbered from 0. */
  readonly tenant: number;
  /** What it costs: seconds of the server's time. */
  readonly work: number;
}

export type Entry = 'in' | 'no room' | 'over the limit';

export interface Policy<R extends Request> {
  enter(request: R): Entry;
  /** The one that the server takes next; undefined where nobody waits. */
  next(): R | undefined;
}

export interface Settings {
  readonly simulator: Simulator;
  /** By tenant. */
  readonly weights: readonly number[];
  /** Requests of each tenant that may wait, where each has a line of its own; a shared line has room for all of these. */
  readonly roomEach: number;
  /** Seconds of the server's time that a tenant of weight 1 is given in each round. */
  readonly quantum: number;
  /** Requests a second that each tenant is allowed, and how many of them at once. */
  readonly limit: number;
  readonly burst: number;
}

export type PolicyMaker = <R extends Request>(settings: Settings) => Policy<R>;
