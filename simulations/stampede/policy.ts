/** What a read does with what it finds. Each defence stands in a file of its own in `policies/`. */
import type { Values } from './parameters.ts';

/** What a read finds, and the luck it was given. */
export interface Found {
  /** Seconds for which the entry is still good; below 0 once it has expired. −Infinity where there is none. */
  readonly remaining: number;
  /** Whether somebody this reader knows of is already computing it anew. */
  readonly underWay: boolean;
  /** Seconds that the last computation took. */
  readonly computeTime: number;
  /** Uniform between 0 and 1, drawn with the read. */
  readonly luck: number;
}

/**
 * `answer`: with what is there. `compute`: ask the database, and wait for it. `wait`: for whoever is computing it.
 * `refresh`: answer with what is there, and let it be computed in the background.
 */
export type Act = 'answer' | 'compute' | 'wait' | 'refresh';

export interface Policy {
  act(found: Found): Act;
  /** Seconds for which an expired entry is kept and given out. */
  readonly grace: number;
}

export type PolicyOf = (values: Values) => Policy;
