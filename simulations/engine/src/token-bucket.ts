/**
 * A token bucket: it fills at a steady rate up to its burst, and whoever wants to pass takes tokens out. What limits a rate
 * and still lets a burst through: an API's quota, a shaper before a link.
 *
 *     if (!bucket.tryTake()) return refuse();    // a limiter turns away
 *     yield bucket.take();                       // a shaper lets wait, first come first served
 *
 * Source: Tanenbaum and Wetherall, Computer Networks, 5th ed., 2011, section 5.4.2; it passes what the generic cell rate
 * algorithm of ITU-T I.371 passes. Reading changes nothing, so a limiter that is watched more often decides no differently.
 */
import { EngineError } from './error.ts';
import { Line } from './line.ts';
import type { Waitable, Waiter } from './process.ts';
import type { Simulator } from './simulator.ts';

/** How fast tokens come, how many it holds, under which name. */
export interface TokenBucketOptions {
  /** What errors call it. */
  readonly name?: string;
  /** Tokens that come in a second. 0: none comes any more. */
  readonly rate: number;
  /** Tokens that it holds when it is full. */
  readonly burst: number;
  /** Tokens in it at the beginning; full by default. */
  readonly initial?: number;
}

interface Want {
  readonly waiter: Waiter;
  readonly tokens: number;
}

const NO_TIMER = -1;
/** What rounding takes away from a token must not hold it back. */
const NEARLY = 1e-9;

/**
 * Tokens that come at a steady rate and are taken to pass. Throws an `EngineError` for rates, bursts or takings that
 * make no sense.
 */
export class TokenBucket {
  readonly simulator: Simulator;
  readonly name: string;
  readonly burst: number;
  readonly #line = new Line<Want>();
  #rate: number;
  /** Tokens when some were last taken, and when that was. */
  #level: number;
  #since: number;
  #timer = NO_TIMER;

  constructor(simulator: Simulator, { name = 'token bucket', rate, burst, initial = burst }: TokenBucketOptions) {
    this.simulator = simulator;
    this.name = name;
    this.burst = burst;
    this.#rate = rate;
    this.#level = initial;
    this.#since = simulator.now;
    if (!(burst > 0 && burst < Infinity))
      throw this.#error(`a burst of ${burst} tokens`, 'give a finite number above 0');
    if (!(initial >= 0 && initial <= burst))
      throw this.#error(`${initial} tokens at the beginning`, `give a number from 0 to the burst, ${burst}`);
    this.#checkRate(rate);
  }

  /** Tokens in it now. */
  get tokens(): number {
    return Math.min(this.burst, this.#level + (this.simulator.now - this.#since) * this.#rate);
  }

  /** Tokens that come in a second. */
  get rate(): number {
    return this.#rate;
  }

  /** How many wait for tokens. */
  get waiting(): number {
    return this.#line.length;
  }

  /** Takes tokens, or none: false where there are too few, or others were there before. */
  tryTake(tokens = 1): boolean {
    this.#check(tokens);
    if (this.#line.length > 0 || this.tokens + NEARLY < tokens) return false;
    this.#spend(tokens);
    return true;
  }

  /** Waits for tokens and takes them. Who comes later waits behind, even where he wants fewer. */
  take(tokens = 1): Waitable {
    this.#check(tokens);
    let want: Want | null = null;
    return {
      wait: (waiter) => {
        if (this.tryTake(tokens)) return true;
        this.#line.join((want = { waiter, tokens }));
        if (this.#line.length === 1) this.#plan();
        return false;
      },
      leave: () => {
        if (want === null) return;
        // Woken but not gone on yet: what was taken goes back.
        if (!this.#line.leave(want)) this.#spend(-tokens);
        this.#plan();
      },
    };
  }

  /** Changes how many tokens come in a second, from now on. */
  setRate(rate: number): void {
    this.#checkRate(rate);
    this.#spend(0);
    this.#rate = rate;
    this.#plan();
  }

  /** Less than no tokens puts some back. */
  #spend(tokens: number): void {
    this.#level = Math.min(this.burst, Math.max(0, this.tokens - tokens));
    this.#since = this.simulator.now;
  }

  /** Sets the timer for the first in line. */
  #plan(): void {
    if (this.#timer !== NO_TIMER) this.simulator.cancel(this.#timer);
    this.#timer = NO_TIMER;
    const [first] = this.#line;
    if (first === undefined) return;
    const missing = Math.max(0, first.tokens - this.tokens);
    if (missing > 0 && this.#rate === 0) return;
    this.#timer = this.simulator.after(missing > 0 ? missing / this.#rate : 0, this.#serveFirst);
  }

  readonly #serveFirst = (): void => {
    this.#timer = NO_TIMER;
    const { waiter, tokens } = this.#line.callFirst() as Want;
    this.#spend(tokens);
    this.simulator.wake(waiter);
    this.#plan();
  };

  #check(tokens: number): void {
    if (!(tokens > 0 && tokens <= this.burst))
      throw this.#error(
        `${tokens} tokens were asked for`,
        `ask for more than 0 and at most the burst, ${this.burst}; more can never be in it`,
      );
  }

  #checkRate(rate: number): void {
    if (!(rate >= 0 && rate < Infinity))
      throw this.#error(`a rate of ${rate} tokens per second`, 'give a finite number that is not negative');
  }

  #error(what: string, fix: string): EngineError {
    return new EngineError({ what, at: this.simulator.now, where: this.name, fix });
  }
}
