/**
 * A distribution kept in buckets: 512 for each doubling of the value, so a bucket is at most 0.2 % wide. The bucket of a
 * value is read from the bits of the number itself, without a logarithm.
 *
 * Count, mean, least and greatest are exact. Each bucket also keeps the sum of its samples: a quantile is the mean of
 * the bucket it falls in, within 0.2 % of the sample itself, and exact where a bucket holds equal samples (whole numbers
 * up to 1024, a fixed service time, zero). What lies below 10^−12 shares one bucket. All fields are plain data, so a histogram survives being sent to another
 * thread; `Histogram.from` makes one of what arrives.
 */
import { EngineError } from './error.ts';

/** Plain data of a histogram. */
export interface HistogramData {
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly zeros: number;
  readonly first: number;
  readonly counts: Uint32Array;
  readonly sums: Float64Array;
}

/** The bits of a double: write `FLOAT[0]`, read `WORDS[HIGH]` (sign, 11 bits of exponent, 20 of fraction), or the reverse. */
const FLOAT = new Float64Array(1);
const WORDS = new Int32Array(FLOAT.buffer);
FLOAT[0] = 1;
const HIGH = WORDS[1] === 0x3ff00000 ? 1 : 0;
const LOW = 1 - HIGH;

/** 20 bits of fraction stand in the upper word of a double; 9 of them number the bucket. */
const SHIFT = 11;
/** Buckets are made by the octave. */
const OCTAVE = 512;
/** The bucket that begins at 2^−40: rounding errors that should be zeros must not cost an octave each. */
const LEAST = (1023 - 40) * OCTAVE;

/**
 * A distribution in buckets at most 0.2 % wide. Count, mean, least and greatest are exact; percentiles are of nearest
 * rank.
 */
export class Histogram implements HistogramData {
  count = 0;
  /** Infinity while there are no samples. */
  min = Infinity;
  /** −Infinity while there are no samples. */
  max = -Infinity;
  /** Samples that are zero; they have no place on a scale of doublings. */
  zeros = 0;
  /** The number of the first bucket kept. */
  first = 0;
  counts = new Uint32Array(0);
  sums = new Float64Array(0);

  /** A histogram again, from its plain data (shared, not copied). */
  static from(data: HistogramData): Histogram {
    return Object.assign(new Histogram(), data);
  }

  /** Adds a sample: a finite number that is not negative. */
  record(value: number): void {
    FLOAT[0] = value;
    const bits = (WORDS[HIGH] as number) >> SHIFT;
    const bucket = bits > LEAST ? bits : LEAST;
    if (!(value > 0 && value < Infinity)) {
      if (value !== 0)
        throw new EngineError({ what: `a sample of ${value}`, fix: 'record finite numbers that are not negative' });
      this.zeros++;
    } else {
      let index = bucket - this.first;
      if (index < 0 || index >= this.counts.length) index = this.#reach(bucket);
      this.counts[index] = (this.counts[index] as number) + 1;
      this.sums[index] = (this.sums[index] as number) + value;
    }
    this.count++;
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
  }

  /** Sum of all samples. */
  get sum(): number {
    let sum = 0;
    for (const part of this.sums) sum += part;
    return sum;
  }

  /** NaN while there are no samples. */
  get mean(): number {
    return this.sum / this.count;
  }

  /**
   * The sample of nearest rank: the least one that at least a share p of all samples do not exceed. Within 0.2 % of it;
   * exact for p = 0, for p = 1 and where its bucket holds equal samples. NaN while there are no samples.
   */
  quantile(p: number): number {
    if (!(p >= 0 && p <= 1))
      throw new EngineError({
        what: `quantile(${p})`,
        fix: 'ask for a share from 0 to 1; the 99th percentile is 0.99',
      });
    if (this.count === 0) return NaN;
    // What rounding adds to p · count (0.07 · 100 is 7.000000000000001) must not move the rank.
    const rank = Math.max(1, Math.ceil(p * this.count * (1 - 4e-16)));
    if (rank === 1) return this.min;
    if (rank >= this.count) return this.max;
    let below = this.zeros;
    if (rank <= below) return 0;
    for (let index = 0; index < this.counts.length; index++) {
      const count = this.counts[index] as number;
      below += count;
      if (rank <= below) return Math.min(this.max, Math.max(this.min, (this.sums[index] as number) / count));
    }
    return this.max;
  }

  /**
   * The share of samples greater than x. Exact at a bucket's edge and where the bucket of x holds equal samples;
   * elsewhere that one bucket, at most 0.2 % of x wide, is split in proportion. NaN while there are no samples.
   */
  survival(x: number): number {
    if (Number.isNaN(x)) throw new EngineError({ what: 'survival(NaN)', fix: 'ask for the share above a number' });
    if (this.count === 0) return NaN;
    if (x < this.min) return 1;
    if (!(x < this.max)) return 0;
    let above = 0;
    for (let index = this.counts.length - 1; index >= 0; index--) {
      const low = edge(this.first + index);
      const count = this.counts[index] as number;
      if (low > x) {
        above += count;
        continue;
      }
      const high = edge(this.first + index + 1);
      if (x < high && count > 0) {
        // Even spread around the bucket's mean, as wide as its edges allow.
        const mean = (this.sums[index] as number) / count;
        const half = Math.min(mean - low, high - mean);
        const share = half > 0 ? (mean + half - x) / (2 * half) : mean > x ? 1 : 0;
        above += count * Math.min(1, Math.max(0, share));
      }
      break;
    }
    return above / this.count;
  }

  /** Adds all samples of another histogram. */
  merge(other: HistogramData): void {
    for (let index = 0; index < other.counts.length; index++) {
      const count = other.counts[index] as number;
      if (count === 0) continue;
      let mine = other.first + index - this.first;
      if (mine < 0 || mine >= this.counts.length) mine = this.#reach(other.first + index);
      this.counts[mine] = (this.counts[mine] as number) + count;
      this.sums[mine] = (this.sums[mine] as number) + (other.sums[index] as number);
    }
    this.count += other.count;
    this.zeros += other.zeros;
    if (other.min < this.min) this.min = other.min;
    if (other.max > this.max) this.max = other.max;
  }

  /** Visits every bucket that holds samples, lowest first: samples of `low ≤ x < high` (zeros: both are 0). */
  forEachBucket(visit: (low: number, high: number, count: number, mean: number) => void): void {
    if (this.zeros > 0) visit(0, 0, this.zeros, 0);
    for (let index = 0; index < this.counts.length; index++) {
      const count = this.counts[index] as number;
      if (count > 0)
        visit(edge(this.first + index), edge(this.first + index + 1), count, (this.sums[index] as number) / count);
    }
  }

  /** Makes room for a bucket, whole octaves at a time, and returns its place. */
  #reach(bucket: number): number {
    const octave = bucket - (bucket % OCTAVE);
    const empty = this.counts.length === 0;
    const first = empty ? octave : Math.min(this.first, octave);
    const end = empty ? octave + OCTAVE : Math.max(this.first + this.counts.length, octave + OCTAVE);
    const counts = new Uint32Array(end - first);
    const sums = new Float64Array(end - first);
    if (!empty) {
      counts.set(this.counts, this.first - first);
      sums.set(this.sums, this.first - first);
    }
    this.first = first;
    this.counts = counts;
    this.sums = sums;
    return bucket - first;
  }
}

/** The least number of a bucket. */
function edge(bucket: number): number {
  WORDS[LOW] = 0;
  WORDS[HIGH] = bucket << SHIFT;
  return FLOAT[0] as number;
}
