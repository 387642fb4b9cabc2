/** One server and those before it, first come first served, with room for so many; and who is held outside. */
import { Line, type World } from '@under-load/engine';
import type { Entrance } from './policy.ts';
import { DOOR, SERVER } from './scene.ts';

/** A request on its way through, with the span in which it is now. */
export interface Job {
  readonly item: number;
  readonly number: number;
  readonly attempt: number;
  readonly work: number;
  readonly producer: number;
  /** When this attempt was made. */
  readonly askedAt: number;
  span: number;
}

/** What becomes of a request. */
export interface Fates {
  readonly done: (job: Job) => void;
  readonly refused: (job: Job) => void;
  readonly letIn: (job: Job) => void;
}

export class Queue implements Entrance<Job> {
  readonly #world: World;
  readonly #room: number;
  readonly #fates: Fates;
  readonly #waiting = new Line<Job>();
  readonly #held = new Line<Job>();
  #served: Job | null = null;

  constructor(world: World, room: number, fates: Fates) {
    this.#world = world;
    this.#room = room;
    this.#fates = fates;
  }

  get inside(): number {
    return this.#waiting.length + (this.#served === null ? 0 : 1);
  }

  get full(): boolean {
    return this.inside >= this.#room;
  }

  join(job: Job): void {
    this.#world.mark('join', SERVER, job.item, this.inside);
    if (this.#served === null) this.#start(job);
    else {
      job.span = this.#world.begin('wait', SERVER, job.item);
      this.#waiting.join(job);
    }
    this.#world.level('inside', this.inside);
  }

  refuse(job: Job): void {
    this.#world.mark('refuse', DOOR, job.item, this.inside);
    this.#fates.refused(job);
  }

  dropOldest(): boolean {
    const oldest = this.#waiting.callFirst();
    if (!oldest) return false;
    this.#world.end(oldest.span);
    this.#world.mark('drop', SERVER, oldest.item, this.#world.now - oldest.askedAt);
    this.#fates.refused(oldest);
    return true;
  }

  hold(job: Job): void {
    this.#world.mark('hold', DOOR, job.item, job.producer + 1);
    job.span = this.#world.begin('held', DOOR, job.item);
    this.#held.join(job);
  }

  #start(job: Job): void {
    this.#served = job;
    job.span = this.#world.begin('serve', SERVER, job.item);
    this.#world.simulator.after(job.work, this.#finish);
  }

  readonly #finish = (): void => {
    const job = this.#served as Job;
    this.#served = null;
    this.#world.end(job.span);
    this.#fates.done(job);
    const next = this.#waiting.callFirst();
    if (next) {
      this.#world.end(next.span);
      this.#start(next);
    }
    this.#world.level('inside', this.inside);
    this.#callIn();
  };

  /** There is room: the producer that has been held longest goes on. */
  #callIn(): void {
    const job = this.#held.callFirst();
    if (!job) return;
    this.#world.end(job.span);
    this.#fates.letIn(job);
    this.join(job);
  }
}
