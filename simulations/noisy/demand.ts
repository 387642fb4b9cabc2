/**
 * What the tenants ask for: moments and work, drawn with the request from streams that each tenant has to itself.
 *
 * A peak is a fifth of every second in which requests come sixteen times as fast as in the rest of it. Its mean is as
 * without: 0.2 × 4 + 0.8 × 0.25 = 1.
 */
import { poisson, startArrivals, type Arrivals, type Stream, type World } from '@under-load/engine';
import { ratesOf, worksOf, type Values } from './parameters.ts';

/** Seconds from one peak to the next. */
export const CYCLE = 1;
const PEAK = { lasts: 0.2, times: 4, timesAfter: 0.25 } as const;

export interface Asked {
  readonly tenant: number;
  /** Seconds of the server's time. */
  readonly work: number;
}

/** Calls `arrive` for each request of each tenant, at its moment. */
export function demand(world: World, values: Values, arrive: (asked: Asked) => void): void {
  const works = worksOf(values);
  for (const [tenant, rate] of ratesOf(values).entries()) {
    const sizes = world.stream('work', tenant);
    startArrivals(world.simulator, arrivalsOf(tenant, rate, values, world.stream('arrivals', tenant)), () => {
      const work = sizes.exponential(works[tenant]!);
      world.demand(tenant, world.now, work);
      arrive({ tenant, work });
    });
  }
}

function arrivalsOf(tenant: number, rate: number, { peaks, others }: Values, stream: Stream): Arrivals {
  const peaking = peaks === 'loud' ? tenant === 0 : peaks !== 'none';
  if (!peaking) return poisson(rate, stream);
  const first = peaks === 'apart' ? (tenant * CYCLE) / (others + 1) : 0;
  return { rate, next: (now) => now + untilNext(now - first + CYCLE, stream.exponential() / rate) };
}

/** Seconds until a gap has passed that was drawn at the mean rate, where the rate changes on the way. */
function untilNext(since: number, gap: number): number {
  for (let seconds = 0; ;) {
    const into = (since + seconds) % CYCLE;
    const inPeak = into < PEAK.lasts;
    const times = inPeak ? PEAK.times : PEAK.timesAfter;
    const stretch = (inPeak ? PEAK.lasts : CYCLE) - into;
    if (gap <= stretch * times) return seconds + gap / times;
    gap -= stretch * times;
    seconds += stretch;
  }
}
