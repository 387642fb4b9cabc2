/**
 * What is counted, sampled and averaged over a stretch of a run, as plain data. Times in seconds (or steps).
 *
 * A level (a queue length, busy servers) is a number that stays until it is set again; its average is over time. A
 * level counts as 0 until it is first set. `finish` closes the stretch and fills in `duration` and `averages`.
 */
import { EngineError } from './error.ts';
import { Histogram } from './histogram.ts';
import type { HistogramData } from './histogram.ts';

/** Plain data of a tally, as it arrives from another thread. */
export interface TallyData {
  readonly duration: number;
  readonly samples: Readonly<Record<string, HistogramData>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly averages: Readonly<Record<string, number>>;
}

interface Level {
  value: number;
  since: number;
  area: number;
}

/** What is counted, sampled and averaged over a stretch of a run. Times are in seconds (or steps). */
export class Tally implements TallyData {
  /** Length of the stretch; 0 until it is finished. */
  duration = 0;
  samples: Record<string, Histogram> = {};
  counts: Record<string, number> = {};
  /** Time averages of the levels. */
  averages: Record<string, number> = {};
  #startedAt = 0;
  readonly #levels = new Map<string, Level>();

  /** A tally again, from its plain data. */
  static from(data: TallyData): Tally {
    const tally = new Tally();
    tally.duration = data.duration;
    for (const name in data.samples) tally.samples[name] = Histogram.from(data.samples[name] as HistogramData);
    tally.counts = { ...data.counts };
    tally.averages = { ...data.averages };
    return tally;
  }

  /** All stretches as one: counts and samples add up, averages are weighted by duration. */
  static pooled(tallies: Iterable<TallyData>): Tally {
    const pool = new Tally();
    for (const tally of tallies) pool.merge(tally);
    return pool;
  }

  /** Begins the stretch at the end of the warm-up: forgets what was counted, keeps the levels as they stand. */
  start(at: number): void {
    this.#startedAt = at;
    this.samples = {};
    this.counts = {};
    for (const level of this.#levels.values()) {
      level.since = at;
      level.area = 0;
    }
  }

  /** Adds to a distribution. */
  sample(name: string, value: number): void {
    const samples = this.samples[name] ?? new Histogram();
    samples.record(value);
    this.samples[name] ??= samples; // only now: what was refused leaves nothing behind
  }

  /** Adds to a counter. Throws an `EngineError` where that is not a finite number. */
  count(name: string, by = 1): void {
    if (!(by > -Infinity && by < Infinity))
      throw new EngineError({ what: `"${name}" counted ${by} times`, fix: 'count by a finite number' });
    this.counts[name] = (this.counts[name] ?? 0) + by;
  }

  /** Sets a level from this moment on. Throws an `EngineError` for what is not finite, and for a moment that is past. */
  level(name: string, value: number, at: number): void {
    const level = this.#levels.get(name);
    if (!(value > -Infinity && value < Infinity && at >= (level?.since ?? -Infinity)))
      throw new EngineError({
        what: `the level "${name}" was set to ${value}`,
        at,
        fix: 'set it to a finite number, at a moment no earlier than it was set before',
      });
    if (level === undefined) {
      this.#levels.set(name, { value, since: at, area: 0 });
      return;
    }
    level.area += level.value * (at - level.since);
    level.value = value;
    level.since = at;
  }

  /** Ends the stretch. */
  finish(at: number): void {
    this.duration = at - this.#startedAt;
    if (!(this.duration >= 0))
      throw new EngineError({
        what: `a tally that starts at ${this.#startedAt} and ends before`,
        at,
        fix: 'finish after the start',
      });
    for (const [name, level] of this.#levels)
      this.averages[name] = (level.area + level.value * (at - level.since)) / this.duration;
  }

  /** Adds another finished tally to this one. */
  merge(other: TallyData): void {
    const duration = this.duration + other.duration;
    for (const name of new Set([...Object.keys(this.averages), ...Object.keys(other.averages)]))
      this.averages[name] =
        ((this.averages[name] ?? 0) * this.duration + (other.averages[name] ?? 0) * other.duration) / duration;
    this.duration = duration;
    for (const name in other.counts) this.count(name, other.counts[name]);
    for (const name in other.samples)
      (this.samples[name] ??= new Histogram()).merge(other.samples[name] as HistogramData);
  }

  /** Counts per second (or step). */
  rate(name: string): number {
    return (this.counts[name] ?? 0) / this.duration;
  }

  /** One count as a share of another; NaN where the other is 0. */
  share(part: string, whole: string): number {
    const all = this.counts[whole] ?? 0;
    return all === 0 ? NaN : (this.counts[part] ?? 0) / all;
  }
}
