/** The response time that 1 request in 100 exceeds, and the share turned away: by formula, in the long run. */
import { exp, mm1ResponseQuantile, mmcResponseQuantile, pow, valueOf } from '@under-load/engine';
import type { Setting } from './setting.ts';

const QUANTILE = 0.99;

/** Seconds; of those let in, where some are turned away. */
export function slowestHundredth({ arrivalRate, servers, serviceTime, places }: Setting): number {
  const serviceRate = 1 / serviceTime;
  if (places < Infinity) return boundedLine(arrivalRate * serviceTime, serviceRate, places);
  if (servers === 1) return valueOf(mm1ResponseQuantile({ arrivalRate, serviceRate }, QUANTILE));
  return valueOf(mmcResponseQuantile({ arrivalRate, serviceRate, servers }, QUANTILE));
}

/** M/M/1/K: the share of requests that find every place taken. Kleinrock, Queueing Systems, volume 1 (1975), section 3.6. */
export function turnedAway({ arrivalRate, serviceTime, places }: Setting): number {
  if (places === Infinity) return 0;
  const load = arrivalRate * serviceTime;
  return load === 1 ? 1 / (places + 1) : ((1 - load) * pow(load, places)) / (1 - pow(load, places + 1));
}

/**
 * M/M/1/K: whoever is let in finds n others with probability proportional to ρⁿ, n < K, and then takes n + 1 exponential
 * services: P(T > t) = Σ qₙ Σ_{j ≤ n} e^(−μt) (μt)ʲ / j!.
 */
function boundedLine(load: number, serviceRate: number, places: number): number {
  const found = Array.from({ length: places }, (_, n) => pow(load, n));
  const whole = found.reduce((a, b) => a + b);
  const slower = (t: number): number => {
    let term = exp(-serviceRate * t);
    let atMost = 0;
    let share = 0;
    found.forEach((weight, n) => {
      atMost += term;
      share += (weight / whole) * atMost;
      term *= (serviceRate * t) / (n + 1);
    });
    return share;
  };
  let low = 0;
  let high = (10 * places) / serviceRate;
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (slower(middle) > 1 - QUANTILE) low = middle;
    else high = middle;
  }
  return high;
}
