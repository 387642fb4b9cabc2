/** What is read from a tally, in a few forms. */
import type { Quantity } from './oracle.ts';

/** Mean of a sample. */
export function mean(sample: string, theory: number, spread: number, tolerance = 0.01): Quantity {
  return {
    ...{ theory, spread, tolerance },
    name: `mean ${sample}`,
    of: (tally) => tally.samples[sample]?.mean ?? NaN,
  };
}

/**
 * The share of a sample above a value: of waits above 0, those who wait at all. A share near 0 takes far more customers for
 * the same relative precision, so its tolerance is wider.
 */
export function above(sample: string, value: number, theory: number, spread: number, tolerance = 0.02): Quantity {
  return {
    ...{ theory, spread, tolerance },
    name: `P(${sample} > ${Math.round(value * 1000) / 1000})`,
    of: (tally) => tally.samples[sample]?.survival(value) ?? NaN,
  };
}

/** A percentile of a sample, by nearest rank. */
export function percentile(sample: string, share: number, theory: number, spread: number, tolerance = 0.015): Quantity {
  return {
    ...{ theory, spread, tolerance },
    name: `p${Math.round(100 * share)} of ${sample}`,
    of: (tally) => tally.samples[sample]?.quantile(share) ?? NaN,
  };
}

/** Time average of a level. */
export function average(level: string, theory: number, spread: number, tolerance = 0.01): Quantity {
  return {
    ...{ theory, spread, tolerance },
    name: `average ${level}`,
    of: (tally) => tally.averages[level] ?? NaN,
  };
}

/** One count as a share of another. */
export function share(part: string, whole: string, theory: number, spread: number, tolerance = 0.01): Quantity {
  return {
    ...{ theory, spread, tolerance },
    name: `${part} of ${whole}`,
    of: (tally) => tally.share(part, whole),
  };
}

/** Counts per second. */
export function rate(count: string, theory: number, spread: number, tolerance = 0.01): Quantity {
  return { ...{ theory, spread, tolerance }, name: `${count} per second`, of: (tally) => tally.rate(count) };
}
