/**
 * What is asked of the system: moments, work and who asks, drawn with the request from streams of their own. Bursts are a
 * Poisson stream whose rate changes: a fifth of the time it is four times the rate of the rest.
 */
import type { Script, World } from '@under-load/engine';
import type { Values } from './parameters.ts';

export interface Asked {
  /** Counted from 0. */
  readonly number: number;
  /** Seconds of the server's time. */
  readonly work: number;
  readonly producer: number;
}

/** Seconds from one burst to the next, and of the burst itself; and how many times the mean rate comes in it, and after. */
const CYCLE = { length: 5, burst: 1, inBurst: 2.5, after: 0.625 } as const;

/** Calls `arrive` for each request, at its moment. */
export function* demand(world: World, values: Values, arrive: (asked: Asked) => void): Script<void> {
  const gaps = world.stream('arrivals');
  const works = world.stream('work');
  const producers = world.stream('producers');
  for (let number = 0; ; number++) {
    yield untilNext(world.now, gaps.exponential(1 / values.arrivalRate), values.arrivals);
    const work = works.exponential(values.serviceTime / 1000);
    const producer = producers.below(values.producers);
    world.demand(world.now, work);
    arrive({ number, work, producer });
  }
}

/** Seconds until a gap has passed that was drawn at the mean rate, where the rate changes on the way. */
function untilNext(now: number, gap: number, arrivals: Values['arrivals']): number {
  if (arrivals === 'steady') return gap;
  let left = gap;
  let seconds = 0;
  for (;;) {
    const into = (now + seconds) % CYCLE.length;
    const bursting = into < CYCLE.burst;
    const rate = bursting ? CYCLE.inBurst : CYCLE.after;
    const stretch = (bursting ? CYCLE.burst : CYCLE.length) - into;
    if (left <= stretch * rate) return seconds + left / rate;
    left -= stretch * rate;
    seconds += stretch;
  }
}
