/**
 * The clock and the order of events. Time is a number of seconds (or steps, where a model counts steps) and moves only
 * from one event to the next.
 *
 * Events run in the order (time, priority, sequence). What is woken at an instant (a script whose turn at a station
 * came) waits in a queue of its own, first woken first, which is emptied before the next event: so nothing ever goes on
 * in the middle of something else.
 */
import { EngineError } from './error.ts';
import { EventList } from './event-list.ts';
import type { Action } from './event-list.ts';
import { Process } from './process.ts';
import type { Script } from './process.ts';

/** More happenings than this at one instant mean that time stands still. */
const MOST_AT_ONE_INSTANT = 1_000_000;

/**
 * The clock and the order of events. Times and delays are in seconds (or steps); those that are negative, past or not
 * finite throw an `EngineError`.
 */
export class Simulator {
  #now = 0;
  #events = new EventList();
  #ready: Action[] = [];
  #nextReady = 0;
  #atThisInstant = 0;
  #scripts = 0;
  #running = false;

  /** Seconds (or steps) since the run began. */
  get now(): number {
    return this.#now;
  }

  /** How many events are scheduled, and woken but not yet gone on. */
  get pending(): number {
    return this.#events.size + this.#ready.length - this.#nextReady;
  }

  /** Does this after a delay; the handle it returns is for `cancel`. */
  after(delay: number, action: Action): number {
    if (!(delay >= 0 && delay < Infinity))
      throw this.#badTime(`a delay of ${delay}`, 'give a finite delay that is not negative');
    return this.#events.schedule(this.#now + delay, 0, action);
  }

  /**
   * Does this at a time that is not past. Of events at one instant the lower priority goes first (whole numbers from −8
   * to 8, 0 for the model's own); equal ones go in the order they were scheduled.
   */
  at(time: number, action: Action, priority = 0): number {
    if (!(time >= this.#now && time < Infinity))
      throw this.#badTime(`time ${time}`, 'give a finite time that is not past');
    if (!(priority >= -8 && priority <= 8 && Math.floor(priority) === priority))
      throw this.#badTime(`priority ${priority}`, 'give a whole number from −8 to 8');
    return this.#events.schedule(time, priority, action);
  }

  /** Takes back what was scheduled. False where it has happened already or was cancelled before. */
  cancel(handle: number): boolean {
    return this.#events.cancel(handle);
  }

  /** Lets something go on at this instant: after what is running now and whatever was woken before, before the next event. */
  wake(action: Action): void {
    this.#ready.push(action);
  }

  /** Starts a script: it runs at once, up to its first wait. */
  spawn<T>(script: Script<T>): Process<T> {
    const process = new Process(this, script);
    process.resume();
    return process;
  }

  /** Does the next thing. False where there is none. */
  step(): boolean {
    return this.#advance(Infinity);
  }

  /** Runs every event up to and including `until`, where the clock then stands; without it, until nothing is left. */
  run(until = Infinity): void {
    this.#begin(until);
    try {
      while (this.#advance(until));
    } finally {
      this.#running = false;
    }
    if (until < Infinity) this.#now = until;
  }

  /**
   * Goes on as `run` does, but stops after so many events: for a run that should let something else happen between its
   * slices. True where it stopped early and should be called again; the sum of the slices is the run, event for event.
   */
  runSome(until: number, most: number): boolean {
    if (!(most >= 1)) throw this.#badTime(`a slice of ${most} events`, 'let a slice have at least one');
    this.#begin(until);
    try {
      for (let done = 0; done < most; done++)
        if (!this.#advance(until)) {
          if (until < Infinity) this.#now = until;
          return false;
        }
    } finally {
      this.#running = false;
    }
    return true;
  }

  #begin(until: number): void {
    if (!(until >= this.#now)) throw this.#badTime(`run(${until})`, 'run to a time that is not past');
    if (this.#running)
      throw this.#badTime('run() inside an event', 'schedule what should happen, and let the outer run() do it');
    this.#running = true;
  }

  #advance(until: number): boolean {
    if (this.#nextReady < this.#ready.length) {
      const action = this.#ready[this.#nextReady++] as Action;
      if (this.#nextReady === this.#ready.length) {
        this.#ready.length = 0;
        this.#nextReady = 0;
      }
      this.countAtThisInstant(action);
      if (typeof action === 'function') action();
      else action.resume();
      return true;
    }
    const action = this.#events.take(until);
    if (action === null) return false;
    const time = this.#events.taken;
    if (time === this.#now) this.countAtThisInstant(action);
    else {
      this.#now = time;
      this.#atThisInstant = 0;
    }
    if (typeof action === 'function') action();
    else action.resume();
    return true;
  }

  /** Guards against time that stands still; everything that goes on without the clock moving is counted. */
  countAtThisInstant(action: Action): void {
    if (++this.#atThisInstant > MOST_AT_ONE_INSTANT)
      throw new EngineError({
        what: `more than ${MOST_AT_ONE_INSTANT} things happened at one instant`,
        at: this.#now,
        where: nameOf(action),
        fix: 'look for a loop that schedules or waits without any time passing',
      });
  }

  /** The number of a script that starts now, counted from 1; the engine calls this. */
  countScript(): number {
    return ++this.#scripts;
  }

  #badTime(what: string, fix: string): EngineError {
    return new EngineError({ what, at: this.#now, fix });
  }
}

/** What an error calls an action: a script by its number, a function by its name or, where it has none, its first words. */
function nameOf(action: Action): string | undefined {
  if (typeof action === 'object') return action.where;
  return action.name || action.toString().replace(/\s+/g, ' ').slice(0, 60);
}
