/** Lognormal: its logarithm is normal. What sizes and handling times often look like: a body and a long tail. */
import { exp, ln } from '../math.ts';
import { mustHold } from './distribution.ts';
import type { Distribution } from './distribution.ts';
import { normalQuantile } from './normal.ts';

export interface LognormalOptions {
  readonly mean: number;
  /** Variance over squared mean, above 0. */
  readonly squaredVariation: number;
}

/** Lognormal with this mean and squared variation, both finite and above 0, else an `EngineError`. */
export function lognormal({ mean, squaredVariation }: LognormalOptions): Distribution {
  mustHold(mean > 0 && mean < Infinity, `a lognormal mean of ${mean}`, 'give a finite number above 0');
  mustHold(
    squaredVariation > 0 && squaredVariation < Infinity,
    `a lognormal squared variation of ${squaredVariation}`,
    'give a finite number above 0',
  );
  const sigmaSquared = ln(1 + squaredVariation);
  const sigma = Math.sqrt(sigmaSquared);
  const mu = ln(mean) - sigmaSquared / 2;
  return {
    name: `lognormal of mean ${mean} and squared variation ${squaredVariation}`,
    mean,
    variance: squaredVariation * mean * mean,
    source: 'inversion through the normal quantile (Wichura 1988, AS 241)',
    draw: (stream) => exp(mu + sigma * normalQuantile(stream.uniform())),
  };
}
