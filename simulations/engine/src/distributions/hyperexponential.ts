/**
 * Hyperexponential: two kinds of request, many short and few long, each kind exponential and each bringing half of the work
 * (balanced means). Its squared variation is at least 1.
 */
import { mustHold } from './distribution.ts';
import type { Distribution } from './distribution.ts';

export interface HyperexponentialOptions {
  readonly mean: number;
  /** Variance over squared mean, from 1 (then it is exponential). */
  readonly squaredVariation: number;
}

/**
 * Many short and few long, with this mean and squared variation. Throws an `EngineError` for a squared variation below
 * 1, and a mean that is not finite and above 0.
 */
export function hyperexponential({ mean, squaredVariation }: HyperexponentialOptions): Distribution {
  mustHold(mean > 0 && mean < Infinity, `a hyperexponential mean of ${mean}`, 'give a finite number above 0');
  mustHold(
    squaredVariation >= 1 && squaredVariation < Infinity,
    `a hyperexponential of squared variation ${squaredVariation}`,
    'give 1 or more; below 1 take erlang or deterministic',
  );
  const shareShort = (1 + Math.sqrt((squaredVariation - 1) / (squaredVariation + 1))) / 2;
  const short = mean / (2 * shareShort);
  const long = mean / (2 * (1 - shareShort));
  return {
    name: `hyperexponential of mean ${mean} and squared variation ${squaredVariation}`,
    mean,
    variance: squaredVariation * mean * mean,
    source: 'Tijms, A First Course in Stochastic Models, 2003, appendix B: balanced means',
    draw: (stream) => stream.exponential(stream.uniform() < shareShort ? short : long),
  };
}
