/**
 * A server as it is: one worker and its line, first come first served. Balancers only see it through their views.
 */
import { Line, type World } from '@under-load/engine';

/** A request on its way. */
export interface Job {
  readonly item: number;
  readonly arrivedAt: number;
  /** Seconds it takes at a server of speed 1. */
  readonly work: number;
  readonly client: number;
  /** Which balancer it came to. */
  readonly balancer: number;
}

/** The values of the field `health`. */
export const Health = { down: 0, up: 1, slow: 2, failing: 3 } as const;

/** A server that fails everything needs a thousandth of a second to say so. */
export const ERROR_TIME = 0.001;

export type Answer = (job: Job, machine: Machine, good: boolean) => void;

export class Machine {
  readonly number: number;
  readonly thing: number;
  readonly #world: World;
  readonly #ordinarySpeed: number;
  readonly #answer: Answer;
  readonly #waiting = new Line<{ readonly job: Job; readonly span: number }>();
  #served: Job | null = null;
  #span = -1;
  #timer = -1;
  #health: number = Health.up;
  #speed: number;
  #outage = -1;

  constructor(world: World, number: number, thing: number, speed: number, answer: Answer) {
    this.#world = world;
    this.number = number;
    this.thing = thing;
    this.#ordinarySpeed = this.#speed = speed;
    this.#answer = answer;
    this.#become(Health.up);
  }

  /** Requests it holds: waiting and being served. */
  get line(): number {
    return this.#waiting.length + (this.#served === null ? 0 : 1);
  }

  get up(): boolean {
    return this.#health !== Health.down;
  }

  accept(job: Job): void {
    if (this.#served === null) this.#start(job);
    else this.#waiting.join({ job, span: this.#world.begin('wait', this.thing, job.item) });
  }

  /** From the next request on it needs so many times as long. */
  slowDown(times: number): void {
    this.recover();
    this.#speed = this.#ordinarySpeed / times;
    this.#become(Health.slow);
  }

  /** From the next request on it answers each with an error, at once. */
  failFast(): void {
    this.recover();
    this.#become(Health.failing);
  }

  /** It goes down, and every request it holds fails. */
  crash(): void {
    if (!this.up) return;
    this.#outage = this.#world.begin('outage', this.thing);
    this.#become(Health.down);
    const held: Job[] = [];
    if (this.#served) {
      held.push(this.#served);
      this.#served = null;
      this.#world.end(this.#span);
      this.#world.simulator.cancel(this.#timer);
    }
    for (let next = this.#waiting.callFirst(); next; next = this.#waiting.callFirst()) {
      held.push(next.job);
      this.#world.end(next.span);
    }
    for (const job of held) this.#answer(job, this, false);
  }

  recover(): void {
    if (!this.up) this.#world.end(this.#outage);
    this.#speed = this.#ordinarySpeed;
    this.#become(Health.up);
  }

  #become(health: number): void {
    this.#health = health;
    this.#world.state(this.thing, 'health', health);
  }

  #start(job: Job): void {
    const seconds = this.#health === Health.failing ? ERROR_TIME : job.work / this.#speed;
    this.#served = job;
    this.#span = this.#world.begin('serve', this.thing, job.item);
    this.#timer = this.#world.simulator.after(seconds, this.#finish);
    this.#world.count('seconds of work', seconds);
  }

  readonly #finish = (): void => {
    const job = this.#served as Job;
    this.#served = null;
    this.#world.end(this.#span);
    const next = this.#waiting.callFirst();
    if (next) {
      this.#world.end(next.span);
      this.#start(next.job);
    }
    this.#answer(job, this, this.#health !== Health.failing);
  };
}
