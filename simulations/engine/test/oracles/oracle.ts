/**
 * A row or several of the oracle table: a small model on the engine, and quantities of it that are known exactly.
 *
 * Sizes are chosen by power. A quantity's `spread` is what one customer contributes to its uncertainty: variance of the
 * estimate from n customers, times n, over the squared value (a pilot over seeds 1..40 gave it, to two digits; it sizes
 * the run and decides nothing). From it follows how many customers keep the standard error at a third of the tolerance, with
 * something to spare for what a pilot and a standard error themselves do not know.
 */
import { Simulator, Stream, Tally } from '../../src/index.ts';

/** Seeds 1..SEEDS; each quantity's standard error comes from so many independent runs. */
export const SEEDS = 32;
/** Of the customers that a standard error of a third of the tolerance takes. */
const TO_SPARE = 1.7;
/** No run is so short that its beginning or its end would show. */
const LEAST_PER_SEED = 4000;

export interface Quantity {
  readonly name: string;
  readonly theory: number;
  /** As a share of the theory's value. */
  readonly tolerance: number;
  readonly spread: number;
  readonly of: (tally: Tally) => number;
}

/** What a model is built in. A name gives each stream once. */
export interface Stage {
  readonly simulator: Simulator;
  readonly tally: Tally;
  readonly stream: (name: string) => Stream;
}

export interface Oracle {
  readonly model: string;
  readonly source: string;
  /** Customers per second: how long a number of customers takes. */
  readonly rate: number;
  readonly build: (stage: Stage) => void;
  readonly quantities: readonly Quantity[];
}

/** Customers of one seed, without the warm-up. */
export function customersPerSeed({ quantities }: Oracle): number {
  const needed = quantities.map(({ spread, tolerance }) => (TO_SPARE * 9 * spread) / (tolerance * tolerance));
  return Math.ceil(Math.max(LEAST_PER_SEED, Math.max(...needed) / SEEDS));
}

/** One seed: a warm-up of a tenth, then so many customers' time. The values of the quantities, in their order. */
export function play({ model, rate, build, quantities }: Oracle, seed: number, customers: number): number[] {
  const [simulator, tally] = [new Simulator(), new Tally()];
  // Each model has streams of its own, so that the rows of the table are independent.
  build({ simulator, tally, stream: (name) => new Stream(seed, `${model}: ${name}`) });
  const from = customers / rate / 10;
  simulator.run(from);
  tally.start(from);
  simulator.run(11 * from);
  tally.finish(11 * from);
  return quantities.map((quantity) => quantity.of(tally));
}
