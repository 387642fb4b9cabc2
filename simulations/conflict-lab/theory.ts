/** How often two leaders meet at one key, and what a clock makes of it. */
import { exp, predicted, type Prediction } from '@under-load/engine';
import { seconds } from './clock.ts';
import type { Values } from './parameters.ts';

const POISSON = 'Poisson writes: none comes in an interval of length t with probability e^(−rate · t)';

export function theory(values: Values): Record<string, Prediction> {
  const { resolver, routing } = values;
  const delay = seconds(values.delay);
  const skew = seconds(values.skew);
  const rate = values.writeRate / values.keys;
  const some = (interval: number) => 1 - exp(-rate * Math.max(0, interval));
  const alone = predicted(0, 'one leader puts all writes of a key in order', 'Definition of the routing');
  const kept = predicted(0, 'no write is dropped that another did not know', 'Definition of the resolver');
  const drops = resolver === 'last-write-wins';
  const home = routing === 'home';
  return {
    conflicts: home
      ? alone
      : predicted(some(2 * delay), '1 − e^(−2 d λ / K)', `${POISSON}; from one delay before the write to one after it`),
    lost: home
      ? alone
      : !drops
        ? kept
        : predicted(
            (some(delay + skew) + some(delay - skew)) / 2,
            '1 − e^(−λ(d + s) / K) at the slow clock, 1 − e^(−λ(d − s)⁺ / K) at the fast one; their mean',
            POISSON,
          ),
    lostAtB: home ? alone : !drops ? kept : predicted(some(delay + skew), '1 − e^(−λ(d + s) / K)', POISSON),
    overruled: home
      ? alone
      : !drops
        ? kept
        : predicted(
            some(skew - delay) / 2,
            '1 − e^(−λ(s − d)⁺ / K) at the slow clock, none at the fast one; their mean',
            POISSON,
          ),
    writeLatency: predicted(home ? delay : 0, 'half of all writes go there and back', 'Definition of the routing'),
  };
}
