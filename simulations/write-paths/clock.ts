/** How long is watched, how long is measured, and when the cache crashes. */
import type { Values } from './parameters.ts';

interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** Requests that fit on the stage, at most, and that make it worth watching; and writes that one measured run may hold. */
const MOST_SHOWN = 26;
const FEWEST_SHOWN = 17;
const MOST_MEASURED = 6000;
/** Where in the watched stretch the crash is. */
const CRASH_SHARE = 0.7;
const WARM_UP = 1;

/** Seconds from one crash to the next: long enough for many flushes between them. */
export function periodOf({ flushEvery, writeRate, downtime }: Values): number {
  return Math.max(4, 6 * flushEvery, 60 / writeRate, 10 * seconds(downtime));
}

/** The moment of the crash within each period. */
export function crashAt(values: Values): number {
  return periodOf(values) / 2;
}

/** A flush or two before the crash and what comes after it, as far as one can still follow single writes. */
export function shown(values: Values): Stretch {
  const rate = values.writeRate + values.readRate;
  const length = Math.min(MOST_SHOWN / rate, Math.max(1.8 * values.flushEvery, FEWEST_SHOWN / rate));
  const from = Math.max(0, crashAt(values) - CRASH_SHARE * length);
  return { from, until: from + length };
}

/** Whole periods, after one to settle. */
export function measured(values: Values): Stretch {
  const period = periodOf(values);
  const periods = Math.max(2, Math.floor(MOST_MEASURED / (values.writeRate * period)));
  return { from: WARM_UP * period, until: (WARM_UP + periods) * period };
}

/** Milliseconds, as the controls have them, in seconds. */
export function seconds(milliseconds: number): number {
  return milliseconds / 1000;
}
