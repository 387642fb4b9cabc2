/** How often two leaders meet at one key, and what a clock makes of it. */
import { exp, predicted, silent, type Prediction } from '@under-load/engine';
import { period, seconds } from './clock.ts';
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
  if (values.cut > 0) return withCuts(values, home ? alone : drops ? null : kept, home);
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

/**
 * With cuts of length C in every period P the interval in which a write meets another depends on when it comes: two delays
 * long while the link is up, C + d in the middle of a cut, and in between before and after. `fixed`: what is dropped, where
 * routing or resolver say so.
 */
function withCuts(values: Values, fixed: Prediction | null, home: boolean): Record<string, Prediction> {
  const { cut } = values;
  const delay = seconds(values.delay);
  const rate = values.writeRate / values.keys;
  const cycle = period(values);
  const none = (interval: number) => exp(-rate * interval);
  const unmet =
    ((2 * none(cut + delay) * (1 - none(delay))) / rate +
      (cut - delay) * none(cut + delay) +
      (cycle - cut - delay) * none(2 * delay)) /
    cycle;
  const kept = ((cycle - cut) * none(delay) + (none(delay) * (1 - none(cut))) / rate) / cycle;
  const tooShort = silent('The formula needs cuts that last longer than the delay.');
  const lost =
    fixed ??
    (values.skew > 0
      ? silent('The formula for a link that is cut needs clocks that agree.')
      : predicted(1 - kept, '1 − mean of e^(−λ/K · (time until the other leader has the write))', POISSON));
  return {
    conflicts: home
      ? (fixed as Prediction)
      : delay > cut
        ? tooShort
        : predicted(
            1 - unmet,
            '1 − mean of e^(−λ/K · (time in which neither knows of the other)), over a period',
            POISSON,
          ),
    lost,
    lostAtB: lost,
    overruled: fixed ?? (values.skew > 0 ? lost : predicted(0, 'clocks that agree overrule nobody', 'Definition')),
    writeLatency: home
      ? silent('A write that is sent home in a cut waits for its end.')
      : predicted(0, 'the leader next door answers', 'Definition of the routing'),
  };
}
