/** How long is watched, how long is measured. */
import type { Values } from './parameters.ts';

interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** Seconds of watching that the shown stretch takes: as much as fits into the picture at once. */
const WATCHED = 24;
/** Seconds shown where nothing is cut: few enough to see messages under way. */
const WITHOUT_CUT = 4;

/** Requests that one measured run may hold, and cuts: a single cut says little, for it depends on when its first write comes. */
const MOST_REQUESTS = 10_000;
const MOST_CUTS = 60;

/** When the cut begins within each period. */
export function cutBegins({ partition, period }: Pick<Values, 'partition' | 'period'>): number {
  return (period - partition) / 2;
}

/** The first cut with a quarter of its length on both sides; without a cut, the beginning. */
export function shown(values: Values): Stretch {
  if (values.partition === 0) return { from: 0, until: WITHOUT_CUT };
  const begin = cutBegins(values);
  const margin = Math.min(values.partition / 4, begin);
  return { from: begin - margin, until: begin + values.partition + margin };
}

/** Whole periods, so that the cut has its share of the time. */
export function measured({ period, requestRate, writeRate }: Values): Stretch {
  const inPeriod = (requestRate + writeRate) * period;
  return { from: 0, until: period * Math.min(MOST_CUTS, Math.max(1, Math.floor(MOST_REQUESTS / inPeriod))) };
}

/** Model seconds in a second of watching. */
export function pace(values: Values): number {
  const { from, until } = shown(values);
  return (until - from) / WATCHED;
}

/** Late in the cut, when there is most to see; without one, near the end. */
export function poster(values: Values): number {
  return values.partition === 0 ? 0.9 * WITHOUT_CUT : cutBegins(values) + 0.9 * values.partition;
}
