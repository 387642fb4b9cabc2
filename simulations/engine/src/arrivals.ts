/**
 * When requests come. An arrival process gives the moment of the next arrival; `startArrivals` lets them happen.
 *
 * Open processes come whatever the system does; in a closed loop (`startClients`) a fixed number of clients each wait for
 * an answer, think, and ask again, so a slow system is asked less.
 */
import type { Distribution } from './distributions/distribution.ts';
import { EngineError } from './error.ts';
import type { Process, Script } from './process.ts';
import type { Simulator } from './simulator.ts';
import type { Stream } from './stream.ts';

/**
 * When requests come. Made by `poisson`, `regular`, `renewal`, `bursty` or `replayed`; `startArrivals` lets them
 * happen.
 */
export interface Arrivals {
  /** Mean arrivals per second in the long run. */
  readonly rate: number;
  /** The moment of the next arrival after this one (or after the start); Infinity where no more come. */
  next(now: number): number;
}

/**
 * Independent users, very many of them: exponential times between arrivals, `rate` a second (finite, above 0; else an
 * `EngineError`).
 */
export function poisson(rate: number, stream: Stream): Arrivals {
  checkRate(rate);
  return { rate, next: (now) => now + stream.exponential() / rate };
}

/**
 * One arrival every 1/rate seconds, the first after 1/rate. Throws an `EngineError` for a rate that is not finite and
 * above 0.
 */
export function regular(rate: number): Arrivals {
  checkRate(rate);
  return { rate, next: (now) => now + 1 / rate };
}

/**
 * Independent times between arrivals, in seconds, with this distribution; its mean must be above 0, else an
 * `EngineError`.
 */
export function renewal(between: Distribution, stream: Stream): Arrivals {
  checkRate(1 / between.mean);
  return { rate: 1 / between.mean, next: (now) => now + between.draw(stream) };
}

/** Bursts and the silence between them, for `bursty`. */
export interface BurstOptions {
  /** Arrivals per second while a burst lasts. */
  readonly rateInBurst: number;
  /** Mean length of a burst, in seconds. */
  readonly burst: number;
  /** Mean length of the silence between bursts, in seconds. */
  readonly silence: number;
}

/** Expected arrivals of a burst: with fewer, the next arrival would be looked for through millions of empty bursts. */
const LEAST_IN_BURST = 1e-3;

/**
 * Bursts of Poisson arrivals with silence between them, both of exponential length. It begins in silence.
 * Throws an `EngineError` for a rate or a burst that is not finite and above 0, a silence that is negative or not finite, and
 * bursts that hardly ever bring an arrival.
 * Source: the interrupted Poisson process, Kuczura, The Interrupted Poisson Process as an Overflow Process, BSTJ 52, 1973.
 */
export function bursty({ rateInBurst, burst, silence }: BurstOptions, stream: Stream): Arrivals {
  checkRate(rateInBurst);
  if (!(burst > 0 && burst < Infinity && silence >= 0 && silence < Infinity))
    throw new EngineError({
      what: `bursts of ${burst} s and silences of ${silence} s`,
      fix: 'give finite lengths, of bursts above 0 and of silences not negative',
    });
  if (rateInBurst * burst < LEAST_IN_BURST)
    throw new EngineError({
      what: `bursts of ${burst} s with ${rateInBurst} arrivals per second`,
      fix: 'give bursts in which arrivals may be expected; for rare single ones use poisson()',
    });
  let burstEnds = 0;
  return {
    rate: (rateInBurst * burst) / (burst + silence),
    next(now) {
      for (let from = now; ;) {
        const arrival = from + stream.exponential() / rateInBurst;
        if (arrival <= burstEnds) return arrival;
        // What is left of a wait past the burst's end may be drawn anew: an exponential time has no memory.
        from = burstEnds + stream.exponential(silence);
        burstEnds = from + stream.exponential(burst);
      }
    },
  };
}

/**
 * Arrivals at given moments, in seconds since the start. Throws an `EngineError` unless they are finite and ascending.
 */
export function replayed(times: readonly number[]): Arrivals {
  let index = 0;
  for (const [i, time] of times.entries())
    if (!(time >= (times[i - 1] ?? 0) && time < Infinity))
      throw new EngineError({
        what: `arrival ${i} of a replayed list is at ${time}, after ${times[i - 1] ?? 0}`,
        fix: 'list finite moments in ascending order',
      });
  return { rate: times.length / (times.at(-1) ?? NaN), next: () => times[index++] ?? Infinity };
}

/** Lets arrivals happen, from now on; they are numbered from 0. The function it returns ends them. */
export function startArrivals(
  simulator: Simulator,
  arrivals: Arrivals,
  onArrival: (number: number) => void,
): () => void {
  let count = 0;
  let handle = -1;
  const plan = (): void => {
    const at = arrivals.next(simulator.now);
    if (at < Infinity) handle = simulator.at(at, arrive);
  };
  const arrive = (): void => {
    // Planned before it happens, so that whatever the arrival draws or schedules comes after it.
    plan();
    onArrival(count++);
  };
  plan();
  return () => void simulator.cancel(handle);
}

/** A closed loop of clients, for `startClients`. */
export interface ClientOptions {
  readonly clients: number;
  /** Seconds a client thinks before each request. */
  readonly thinkTime: (client: number) => number;
  /** What a client asks for; `round` counts its requests from 0. */
  readonly request: (client: number, round: number) => Script;
}

/**
 * A closed loop: each client thinks, asks, waits for the answer, and starts again. Stop the processes it gives back to
 * end it. Throws an `EngineError` where their number is not a whole one.
 */
export function startClients(simulator: Simulator, { clients, thinkTime, request }: ClientOptions): readonly Process[] {
  if (!(clients >= 0 && clients < Infinity && Math.floor(clients) === clients))
    throw new EngineError({ what: `${clients} clients`, at: simulator.now, fix: 'give a whole number from 0' });
  function* client(number: number): Script {
    for (let round = 0; ; round++) {
      yield thinkTime(number);
      yield* request(number, round);
    }
  }
  return Array.from({ length: clients }, (_, number) => simulator.spawn(client(number)));
}

function checkRate(rate: number): void {
  if (!(rate > 0 && rate < Infinity))
    throw new EngineError({
      what: `an arrival rate of ${rate} per second`,
      fix: 'give a finite rate above 0; for no arrivals, start none',
    });
}
