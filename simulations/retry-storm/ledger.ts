/** Keeps the books: tells the recorder and the tally what becomes of calls and of their attempts. */
import type { World } from '@under-load/engine';
import type { Attempt, Call, Errand } from './call.ts';
import { judged, measured, trip, troubleEnds } from './clock.ts';
import type { BreakerState } from './defences/breaker.ts';
import type { Values } from './parameters.ts';

/** So many seconds without a failed call, and the system has recovered. */
export const CALM = 5;
/** The slots in which retries are counted, in seconds. */
const SLOT = 0.01;
/** Over so many seconds the rates beside the server are taken. */
const LATELY = 2;

export const BREAKER_STATES: readonly BreakerState[] = ['closed', 'open', 'half open'];

export class Ledger {
  readonly #world: World;
  readonly #values: Values;
  readonly #client: number;
  readonly #server: number;
  #lastFailure: number;
  #recovered = -1;
  #slot = -1;
  #inSlot = 0;
  #peak = 0;
  #answeredLately: number[] = [];

  constructor(world: World, values: Values, client: number, server: number) {
    this.#world = world;
    this.#values = values;
    this.#client = client;
    this.#server = server;
    this.#lastFailure = troubleEnds(values);
    world.simulator.at(measured(values).until, () => this.#close(), 8);
    if (world.recording) world.simulator.spawn(this.#watchRates());
  }

  call(number: number): Call {
    const { now } = this.#world;
    const { from, until } = judged(this.#values);
    const call = { number, item: this.#world.item('call'), since: now, judged: now >= from && now < until };
    this.#world.mark('call', this.#client, call.item);
    if (call.judged) this.#world.count('calls');
    return call;
  }

  done(call: Call, good: boolean): void {
    const { now } = this.#world;
    if (good) {
      this.#world.sample('latency', now - call.since);
      if (this.#world.recording) this.#answeredLately.push(now);
      if (this.#recovered < 0 && now - this.#lastFailure >= CALM) this.#recovered = this.#lastFailure;
    } else if (now > this.#lastFailure) this.#lastFailure = now;
    if (call.judged && good) this.#world.count('answered');
  }

  attempt({ item, call }: Errand, attempt: number): number {
    return this.#world.item('attempt', this.#world.recording ? { call: call.number, attempt } : undefined, item);
  }

  sent({ item, attempt }: Attempt, from: number, to: number): void {
    const { now } = this.#world;
    this.#world.travel(attempt > 1 ? 'retry' : 'attempt', from, to, item, now, now + trip(this.#values));
  }

  reached({ call, attempt }: Attempt): void {
    if (call.judged) this.#world.count('attempts');
    if (attempt === 1) return;
    const slot = Math.floor(this.#world.now / SLOT);
    this.#inSlot = slot === this.#slot ? this.#inSlot + 1 : 1;
    this.#slot = slot;
    this.#peak = Math.max(this.#peak, this.#inSlot);
  }

  dropped({ item }: Attempt, thing: number): void {
    this.#world.mark('dropped', thing, item);
  }

  worked(seconds: number, late: boolean): void {
    const { from, until } = judged(this.#values);
    if (this.#world.now < from || this.#world.now >= until) return;
    this.#world.count('work', seconds);
    if (late) this.#world.count('work in vain', seconds);
  }

  answered({ item, deadline }: Attempt, from: number, to: number, good: boolean): void {
    const { now } = this.#world;
    const arrive = now + trip(this.#values);
    const kind = !good ? 'error' : arrive > deadline ? 'late answer' : 'answer';
    this.#world.travel(kind, from, to, item, now, arrive);
  }

  timedOut({ item, attempt }: Attempt, thing: number): void {
    this.#world.mark('timed out', thing, item, attempt);
  }

  gaveUp({ item }: Errand, thing: number, why: 'attempts' | 'deadline' | 'budget' | 'breaker'): void {
    this.#world.mark(WHY[why], thing, item);
  }

  breaker(thing: number, state: BreakerState): void {
    this.#world.state(thing, 'breaker', BREAKER_STATES.indexOf(state));
  }

  /** Answers a second, as a dashboard has them: over the last moments, read over and over. */
  *#watchRates(): Generator<number, void> {
    for (;;) {
      const since = this.#world.now - LATELY;
      this.#answeredLately = this.#answeredLately.filter((at) => at > since);
      this.#world.state(this.#server, 'answered', Math.round(this.#answeredLately.length / LATELY));
      yield LATELY / 10;
    }
  }

  /** Who has not recovered by the end is counted with the whole time that was watched. */
  #close(): void {
    const ended = troubleEnds(this.#values);
    this.#world.count('seconds to recover', (this.#recovered < 0 ? this.#world.now : this.#recovered) - ended);
    this.#world.count('most retries in a slot', this.#peak);
  }
}

const WHY = {
  attempts: 'fails',
  deadline: 'pointless',
  budget: 'no token',
  breaker: 'held back',
} as const;
