/** At least so much, and what another distribution adds: a light-speed floor under a network's latency. */
import { mustHold } from './distribution.ts';
import type { Distribution } from './distribution.ts';

/**
 * A least value, and what another distribution adds to it. Throws an `EngineError` for a least value that is negative
 * or not finite.
 */
export function shifted(least: number, more: Distribution): Distribution {
  mustHold(least >= 0 && least < Infinity, `a least value of ${least}`, 'give a finite number that is not negative');
  return {
    name: `${least} and more: ${more.name}`,
    mean: least + more.mean,
    variance: more.variance,
    source: `a constant added; ${more.source}`,
    draw: (stream) => least + more.draw(stream),
  };
}
