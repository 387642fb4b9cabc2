/** Anything between two values, equally likely. */
import { mustHold } from './distribution.ts';
import type { Distribution } from './distribution.ts';

/** Equally likely anywhere between two values, 0 ≤ from ≤ to, else an `EngineError`. */
export function uniform(from: number, to: number): Distribution {
  mustHold(
    from >= 0 && to >= from && to < Infinity,
    `a uniform distribution from ${from} to ${to}`,
    'give 0 ≤ from ≤ to',
  );
  const width = to - from;
  return {
    name: `uniform from ${from} to ${to}`,
    mean: from + width / 2,
    variance: (width * width) / 12,
    source: 'inversion: from + (to − from) · u',
    draw: (stream) => from + width * stream.uniform(),
  };
}
