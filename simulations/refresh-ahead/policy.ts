/** When an entry is loaded again. Each policy stands in a file of its own in `policies/`. */
import type { Setting } from './parameters.ts';

export interface Policy {
  /** Whether a read that finds an entry of this age, in seconds, starts a reload in the background. */
  reloadOnHit(age: number): boolean;
  /** The age at which an entry is reloaded though nobody asks; Infinity: never. */
  readonly reloadAt: number;
}

export type PolicyOf = (setting: Setting) => Policy;
