/** What is watched: the first end of the hot key’s entry, with what may come before and after it. */
import { ln } from '@under-load/engine';
import type { Values } from './parameters.ts';

interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** Reads of the hot key in one measured run: enough for twenty of its lives, if that is not too many. */
const FEWEST_READS = 40_000;
const MOST_READS = 300_000;
const LIVES = 20;

/** The same whatever the protection, so that lanes show the same stretch. */
export function shown({ readRate, computeTime, timeToLive }: Values): Stretch {
  const before = Math.min(0.9 * timeToLive, computeTime * (2.5 + ln(1 + readRate * computeTime)));
  return { from: timeToLive - before, until: timeToLive + 4 * computeTime + 4 / readRate };
}

/** While queries pour through, before the first comes back; of a database that slows down, when it should have. */
export function poster({ readRate, computeTime, timeToLive, cores }: Values): number {
  return timeToLive + (cores < Infinity ? 2.2 : 0.9) * computeTime + 0.5 / readRate;
}

export function measured({ readRate, computeTime, timeToLive }: Values): Stretch {
  const life = timeToLive + 2 * computeTime;
  const reads = Math.max(FEWEST_READS, Math.min(MOST_READS, LIVES * life * readRate));
  return { from: 2 * life, until: 2 * life + Math.max(2 * life, reads / readRate) };
}
