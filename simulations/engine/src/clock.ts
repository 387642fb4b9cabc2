/**
 * A clock that is wrong: it shows so many seconds more than it should, and gains so many in each second. What a node
 * believes the time to be, which leases, time stamps and "last write wins" are built on.
 *
 *     const clock = new Clock(simulator, { ahead: 0.25, drift: 50e-6 });
 *     clock.now                              // what it shows
 *     node.after(clock.trueSeconds(5), …)    // a timer of five seconds by this clock
 *
 * Quartz drifts by 10 to 100 millionths (Mills, Computer Network Time Synchronization, 2nd ed., 2011, chapter 1). Left out:
 * drift that wanders with temperature, and corrections spread over time.
 */
import { EngineError } from './error.ts';
import type { Simulator } from './simulator.ts';

/** How wrong the clock is, and its name. */
export interface ClockOptions {
  /** What errors call it. */
  readonly name?: string;
  /** Seconds that it shows too many at the beginning; negative where it is behind. */
  readonly ahead?: number;
  /** Seconds that it gains in a second; negative where it is slow. 50e-6 is four seconds a day. */
  readonly drift?: number;
}

/** A clock that is wrong: it shows `ahead` seconds too many at first and gains `drift` in each second. */
export class Clock {
  readonly simulator: Simulator;
  readonly name: string;
  #drift: number;
  /** What it and its ticks showed when it was last set or changed its pace, and when that was. */
  #shown: number;
  #elapsed = 0;
  #since: number;

  constructor(simulator: Simulator, { name = 'clock', ahead = 0, drift = 0 }: ClockOptions = {}) {
    this.simulator = simulator;
    this.name = name;
    this.#since = simulator.now;
    this.#shown = simulator.now + ahead;
    this.#drift = drift;
    this.#check(ahead, 'ahead');
    this.#checkDrift(drift);
  }

  /** What it shows. It jumps where it is set, also backwards. */
  get now(): number {
    return this.#shown + this.#ticked;
  }

  /** Seconds by its own ticks since it was made: a monotonic clock, which no setting moves. */
  get elapsed(): number {
    return this.#elapsed + this.#ticked;
  }

  /** Seconds that it shows too many. */
  get ahead(): number {
    return this.now - this.simulator.now;
  }

  /** Seconds that it gains in a second. */
  get drift(): number {
    return this.#drift;
  }

  /** How long a span by its own ticks really lasts, in seconds, while its drift stays as it is. */
  trueSeconds(seconds: number): number {
    this.#check(seconds, 'a span');
    return seconds / (1 + this.#drift);
  }

  /** Sets what it shows. */
  set(shown: number): void {
    this.#check(shown, 'a time to show');
    this.#read();
    this.#shown = shown;
  }

  /** Changes how fast it is, from now on. */
  setDrift(drift: number): void {
    this.#checkDrift(drift);
    this.#read();
    this.#drift = drift;
  }

  get #ticked(): number {
    return (this.simulator.now - this.#since) * (1 + this.#drift);
  }

  #read(): void {
    this.#shown = this.now;
    this.#elapsed = this.elapsed;
    this.#since = this.simulator.now;
  }

  #check(seconds: number, what: string): void {
    if (!(seconds > -Infinity && seconds < Infinity))
      throw this.#error(`${what}: ${seconds} seconds`, 'give a finite number of seconds');
  }

  #checkDrift(drift: number): void {
    if (!(drift > -1 && drift < Infinity))
      throw this.#error(`a drift of ${drift}`, 'give the seconds gained in a second, above −1: 50e-6 for quartz');
  }

  #error(what: string, fix: string): EngineError {
    return new EngineError({ what, at: this.simulator.now, where: this.name, fix });
  }
}
