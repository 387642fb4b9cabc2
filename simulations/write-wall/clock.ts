/** How long is watched, how long is measured. Both count in the time a machine takes for one operation. */
import type { Values } from './parameters.ts';

interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** Mean operations that fit on the stage, and how many go by before. */
const SHOWN = 26;
const BEFORE = 60;
/** Operations that one measured run may ask for, and the share of it that is not counted. */
const MEASURED = 12_000;
const WARM_UP = 0.2;

export function shown({ capacity }: Values): Stretch {
  return { from: BEFORE / capacity, until: (BEFORE + SHOWN) / capacity };
}

export function measured({ writeRate, readRate }: Values): Stretch {
  const until = MEASURED / (writeRate + readRate);
  return { from: until * WARM_UP, until };
}
