/** How long is watched, how long is measured. */
import type { Values } from './parameters.ts';

interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** Reads that one measured run may hold, and cuts: many short runs tell more about cuts than one long one. */
const MOST_READS = 10_000;
const MOST_CUTS = 20;
const WITHOUT_CUT = 20;

/** When the cut begins within each period. */
export function cutBegins({ partition, period }: Pick<Values, 'partition' | 'period'>): number {
  return (period - partition) / 2;
}

/** The first cut with a quarter of its length on both sides; without a cut, the beginning. */
export function shown(values: Values): Stretch {
  if (values.partition === 0) return { from: 0, until: WITHOUT_CUT };
  const margin = Math.min(values.partition / 4, cutBegins(values));
  const begin = cutBegins(values);
  return { from: begin - margin, until: begin + values.partition + margin };
}

/** Whole periods, so that the cut has its share of the time. */
export function measured({ period, requestRate }: Values): Stretch {
  const periods = Math.min(MOST_CUTS, Math.max(1, Math.floor(MOST_READS / (requestRate * period))));
  return { from: 0, until: periods * period };
}
