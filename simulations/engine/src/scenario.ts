/**
 * A scenario: everything a run depends on, as plain data. The same scenario gives the same run everywhere.
 */
import type { ParameterValues } from './parameters.ts';

/** Something done to the running system from outside: `crash server-2 at 12 s`. */
export interface Intervention {
  /** Seconds (or steps) of the model. */
  readonly at: number;
  /** One of the simulation's actions: `crash`, `slow`, `recover`. */
  readonly action: string;
  /** The id of the thing it is done to. */
  readonly thing: string;
  /** A number the action may need, such as how many times slower. */
  readonly value?: number;
}

/** Everything a run depends on, as plain data. */
export interface Scenario {
  readonly simulation: string;
  /** The version of the model the scenario was made for. */
  readonly model: number;
  readonly parameters: ParameterValues;
  /** A whole number from 1 to 2^32 − 1. */
  readonly seed: number;
  readonly interventions: readonly Intervention[];
}
