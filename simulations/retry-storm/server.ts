/**
 * The server: one line, one attempt at a time. Unless deadlines travel along it knows nothing of timeouts, and works on
 * what nobody waits for any more with the same care as on the rest.
 */
import { ln, Station, type World } from '@under-load/engine';
import type { Attempt, Callee } from './call.ts';
import { trip } from './clock.ts';
import type { Ledger } from './ledger.ts';
import type { Values } from './parameters.ts';

/** So many mean service times, and 95 of 100 attempts are done. */
const SERVICES = 3;

export class Server implements Callee {
  readonly thing: number;
  readonly #world: World;
  readonly #values: Values;
  readonly #ledger: Ledger;
  readonly #station: Station;
  #generation = 0;
  #outage = -1;

  constructor(world: World, values: Values, thing: number, ledger: Ledger) {
    this.#world = world;
    this.#values = values;
    this.thing = thing;
    this.#ledger = ledger;
    const { order, room } = values;
    this.#station = new Station(world.simulator, { name: 'server', order, waitingRoom: room });
  }

  take(attempt: Attempt): void {
    this.#ledger.reached(attempt);
    if (this.#fails(attempt) || this.#station.full) return this.#answer(attempt, false);
    const waiting = this.#world.begin('wait', this.thing, attempt.item);
    const generation = this.#generation;
    this.#station.enter(() => {
      this.#world.end(waiting);
      if (generation < this.#generation) this.#station.release();
      else if (this.#isTooLate(attempt)) {
        this.#ledger.dropped(attempt, this.thing);
        this.#station.release();
      } else this.#serve(attempt);
    });
  }

  /** It stands still: what comes waits. */
  pause(): void {
    if (this.#station.paused) return;
    this.#station.pause();
    this.#outage = this.#world.begin('outage', this.thing);
  }

  resume(): void {
    if (!this.#station.paused) return;
    this.#world.end(this.#outage);
    this.#station.unpause();
  }

  /** A restart: whatever stands in line is lost, and nobody is told. */
  empty(): void {
    this.#generation++;
    this.#world.mark('emptied', this.thing, -1, this.#station.waiting);
  }

  #serve(attempt: Attempt): void {
    const seconds = this.#work(attempt);
    const serving = this.#world.begin('serve', this.thing, attempt.item);
    this.#station.work(seconds, () => {
      const late = this.#world.now + trip(this.#values) > attempt.deadline;
      this.#world.end(serving, late ? { kind: 'serve in vain' } : undefined);
      this.#ledger.worked(seconds, late);
      this.#station.release();
      this.#answer(attempt, true);
    });
  }

  #isTooLate({ deadline }: Attempt): boolean {
    const { deadlines, capacity } = this.#values;
    if (deadlines === 'none') return false;
    const needed = deadlines === 'past' ? 0 : trip(this.#values) + SERVICES / capacity;
    return this.#world.now + needed >= deadline;
  }

  #answer(attempt: Attempt, good: boolean): void {
    this.#ledger.answered(attempt, this.thing, this.thing - 1, good);
    this.#world.simulator.after(trip(this.#values), () => attempt.answer(good));
  }

  /** Seconds of work: the attempt’s own luck, however often others tried before it. */
  #work({ call, path }: Attempt): number {
    return -ln(this.#world.coin('work', call.number, path)) / this.#values.capacity;
  }

  #fails({ call, path }: Attempt): boolean {
    const { failure } = this.#values;
    return failure > 0 && this.#world.coin('failure', call.number, path) < failure / 100;
  }
}
