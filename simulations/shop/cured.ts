/**
 * When a shop counts as cured: readers who have nothing to do with what was wrong are served as in a healthy shop on the same
 * demand. Of their pages hardly fewer are there in time, and all but the slowest twentieth come hardly later.
 *
 * The band is wide enough for a repair that leaves a few milliseconds behind (twenty lookups in a cache instead of one
 * query), and far narrower than what any fault does.
 */
export interface Served {
  /** Seconds. */
  readonly p95Latency: number;
  /** Share of the pages asked for. */
  readonly goodput: number;
}

export const BAND = { p95Latency: 1.4, goodput: 0.98 };

export function cured(now: Served, healthy: Served): boolean {
  return now.p95Latency <= BAND.p95Latency * healthy.p95Latency && now.goodput >= BAND.goodput * healthy.goodput;
}
