/**
 * Pareto: P(X > x) = (least / x)^shape. A few values bring most of the sum; with a shape up to 2 there is no variance, up to
 * 1 no mean.
 */
import { pow } from '../math.ts';
import { mustHold } from './distribution.ts';
import type { Distribution } from './distribution.ts';

export interface ParetoOptions {
  readonly least: number;
  readonly shape: number;
}

/** Pareto from `least` on, with this shape, both finite and above 0, else an `EngineError`. */
export function pareto({ least, shape }: ParetoOptions): Distribution {
  mustHold(least > 0 && least < Infinity, `a Pareto distribution from ${least}`, 'give a finite least value above 0');
  mustHold(shape > 0 && shape < Infinity, `a Pareto shape of ${shape}`, 'give a finite number above 0');
  return {
    name: `Pareto of shape ${shape} from ${least}`,
    mean: shape > 1 ? (shape * least) / (shape - 1) : Infinity,
    variance: shape > 2 ? (least * least * shape) / ((shape - 1) * (shape - 1) * (shape - 2)) : Infinity,
    source: 'inversion: least · u^(−1/shape)',
    draw: (stream) => least * pow(stream.uniform(), -1 / shape),
  };
}
