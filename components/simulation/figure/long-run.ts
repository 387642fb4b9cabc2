/**
 * What a Study says, as the few numbers a view needs: small enough to be written into the page and to be sent between
 * threads at every step. Rounded to five figures, so that what was served and what is measured again read the same.
 */
import type { Prediction, Simulation, Study } from '@under-load/engine';

export interface Measurement {
  readonly value: number;
  /** Half of the 95 % interval; null where there is none. */
  readonly halfWidth: number | null;
}

export interface LongRun {
  readonly seeds: number;
  readonly measures: Readonly<Record<string, Measurement>>;
  /** The value of each seed, for differences between lanes that share their demand. */
  readonly perSeed: Readonly<Record<string, readonly number[]>>;
  readonly theory: Readonly<Record<string, Prediction>>;
  /** By sample: the values that a share of 1, 10^(−1/12), 10^(−2/12) … of all samples exceed. */
  readonly tails: Readonly<Record<string, readonly number[]>>;
  /** By sample: the share of samples in bins of equal width from zero. Left out where a page is served. */
  readonly spread?: Readonly<Record<string, { readonly width: number; readonly shares: readonly number[] }>>;
}

/** Points of a tail in each power of ten. */
export const PER_DECADE = 12;
const DECADES = 3;
const ENOUGH = 8;
const BINS = 36;

export const shareAt = (index: number): number => Math.pow(10, -index / PER_DECADE);

export function measurementsOf(study: Pick<Study, 'measures'>): Readonly<Record<string, Measurement>> {
  const measures: Record<string, Measurement> = {};
  for (const [name, { value, halfWidth }] of Object.entries(study.measures))
    measures[name] = { value: short(value), halfWidth: halfWidth === null ? null : short(halfWidth) };
  return measures;
}

export function longRunOf(simulation: Simulation, study: Study): LongRun {
  const perSeed: Record<string, number[]> = {};
  for (const [name, estimate] of Object.entries(study.measures)) perSeed[name] = estimate.perSeed.map(short);
  const tails: Record<string, number[]> = {};
  const spread: Record<string, { width: number; shares: number[] }> = {};
  for (const name in simulation.samples ?? {}) {
    const histogram = study.tally.samples[name];
    if (!histogram?.count) continue;
    const tail: number[] = [];
    for (let i = 0; i <= DECADES * PER_DECADE && histogram.count * shareAt(i) >= ENOUGH; i++)
      tail.push(short(histogram.quantile(Math.max(0, 1 - shareAt(i)))));
    tails[name] = tail;
    const fine = Math.max(histogram.quantile(0.995), Number.MIN_VALUE) / BINS;
    // Counts are whole: a bin holds whole numbers, and its edges stand between them.
    const whole = simulation.samples?.[name]?.unit === 'count';
    const width = whole ? Math.ceil(fine) : fine;
    const above = Array.from({ length: BINS + 1 }, (_, i) =>
      i === 0 ? 1 : histogram.survival(i * width - (whole ? 0.5 : 0)),
    );
    spread[name] = {
      width: short(width),
      shares: above.slice(1).map((share, i) => short((above[i] as number) - share)),
    };
  }
  return { seeds: study.seeds, measures: measurementsOf(study), perSeed, theory: study.theory, tails, spread };
}

/** As served: only the seeds' values that the finding needs, no histogram, four figures. */
export function servedLongRun(longRun: LongRun, finding: string): LongRun {
  const perSeed = longRun.perSeed[finding];
  return {
    seeds: longRun.seeds,
    measures: longRun.measures,
    perSeed: perSeed ? { [finding]: perSeed } : {},
    theory: longRun.theory,
    tails: longRun.tails,
  };
}

function short(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(5)) : value;
}
