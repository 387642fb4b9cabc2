/** What the three schedulers have in common. Each lives in a file of its own in `schedulers/`. */
import type { Stream } from '@under-load/engine';

export interface Turns {
  /** The number of the server whose turn it is. */
  readonly next: () => number;
  /** For each server, how much it is owed; only the smooth scheduler keeps such accounts. */
  readonly credit?: readonly number[];
}

/** Sets up the turns for servers of these weights. */
export type Scheduler = (weights: readonly number[], chance: Stream) => Turns;
