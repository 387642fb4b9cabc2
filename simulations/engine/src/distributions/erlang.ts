/** Erlang: the sum of so many exponential stages. The more stages, the steadier. */
import { mustHold } from './distribution.ts';
import type { Distribution } from './distribution.ts';

export interface ErlangOptions {
  readonly mean: number;
  readonly stages: number;
}

/**
 * The sum of `stages` exponential times, with this mean in all. Throws an `EngineError` unless the mean is finite and
 * above 0 and the stages are a whole number from 1 to a million.
 */
export function erlang({ mean, stages }: ErlangOptions): Distribution {
  mustHold(mean > 0 && mean < Infinity, `an Erlang mean of ${mean}`, 'give a finite number above 0');
  mustHold(
    stages >= 1 && stages <= 1e6 && Math.floor(stages) === stages,
    `an Erlang distribution of ${stages} stages`,
    'give a whole number from 1 to 1,000,000',
  );
  const stage = mean / stages;
  return {
    name: `Erlang of ${stages} stages and mean ${mean}`,
    mean,
    variance: (mean * mean) / stages,
    source: 'Law, Simulation Modeling and Analysis, 5th ed., 2015, §8.3.3: the sum of the stages',
    draw(stream) {
      let sum = 0;
      for (let i = 0; i < stages; i++) sum += stream.exponential(stage);
      return sum;
    },
  };
}
