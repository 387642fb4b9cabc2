/** How long is watched, how long is measured. */
import type { Values } from './parameters.ts';

interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** Writes on the stage at most, and such that it is worth watching. */
const MOST_SHOWN = 34;
const FEWEST_SHOWN = 22;
/** Writes that one measured run holds. */
const MEASURED = 8000;

/** By then writes of both leaders have crossed for a while. */
function warmUp({ delay, skew }: Values): number {
  return 3 * seconds(delay + skew) + 0.5;
}

/** A few delays, as far as one can still follow single writes. */
export function shown(values: Values): Stretch {
  const rate = 2 * values.writeRate;
  const length = Math.min(MOST_SHOWN / rate, Math.max(6 * seconds(values.delay), FEWEST_SHOWN / rate, 2 * values.cut));
  return { from: warmUp(values), until: warmUp(values) + length };
}

export function measured(values: Values): Stretch {
  const length = MEASURED / (2 * values.writeRate);
  const whole = values.cut === 0 ? length : period(values) * Math.ceil(length / period(values));
  return { from: warmUp(values), until: warmUp(values) + whole };
}

/** Milliseconds, as the controls have them, in seconds. */
export function seconds(milliseconds: number): number {
  return milliseconds / 1000;
}

/** When the link is first cut, in the watched stretch. */
export function firstCut(values: Values): number {
  return warmUp(values) + 0.4 * values.cut;
}

/** From one cut to the next. */
export function period({ cut }: Pick<Values, 'cut'>): number {
  return 4 * cut;
}
