/**
 * A station: so many slots, a line before them, and a speed at which work gets done in a slot.
 *
 *     yield server;                       // stand in line, take a slot
 *     try { yield server.work(0.2); }     // 0.2 s of work at speed 1
 *     finally { server.release(); }       // give the slot to the next in line
 *
 * `yield* server.serve(0.2)` is these three lines. Without scripts: `server.enter(onTurn)`, `server.work(0.2, onDone)`,
 * `server.release()`. A speed that changes stretches or shrinks what is left of the work in hand. All slots work at the same
 * speed; each serves one at a time, and to the end (for a processor shared by all see `SharedStation`, for one that the more
 * urgent take over at once `PreemptiveStation`).
 */
import { EngineError } from './error.ts';
import type { Action } from './event-list.ts';
import { Line } from './line.ts';
import { PriorityLine } from './priority-line.ts';
import type { Script, Waitable, Waiter } from './process.ts';
import type { Simulator } from './simulator.ts';
import { Work } from './work.ts';

/** How many slots and places to wait, in which order, how fast, under which name. */
export interface StationOptions {
  /** What errors call it. */
  readonly name?: string;
  /** How many are served at once. */
  readonly slots?: number;
  /**
   * First come first served, last come first served, or the lowest priority number first (a class, a deadline, or the work
   * itself for shortest first) and of equals who came first. None takes a slot away from anyone.
   */
  readonly order?: 'fifo' | 'lifo' | 'priority';
  /** How many may stand in line. Where nobody may enter any more, `full` is true and entering is an error. */
  readonly waitingRoom?: number;
  readonly speed?: number;
}

/**
 * So many slots with a line before them. Throws an `EngineError` for slots, rooms, speeds or work that make no sense,
 * for entering a full one, and for a release without a turn.
 */
export class Station implements Waitable {
  readonly simulator: Simulator;
  readonly name: string;
  readonly slots: number;
  readonly waitingRoom: number;
  readonly #order: 'fifo' | 'lifo' | 'priority';
  readonly #line: Line<Action> | PriorityLine<Action>;
  readonly #works: Work[] = [];
  #inService = 0;
  #speed: number;
  #paused = false;

  constructor(simulator: Simulator, options: StationOptions = {}) {
    const { name = 'station', slots = 1, order = 'fifo', waitingRoom = Infinity, speed = 1 } = options;
    this.simulator = simulator;
    this.name = name;
    this.slots = slots;
    this.waitingRoom = waitingRoom;
    this.#order = order;
    this.#line = order === 'priority' ? new PriorityLine() : new Line();
    this.#speed = speed;
    if (!(slots >= 1 && (slots === Infinity || Math.floor(slots) === slots)))
      throw this.#error(`${slots} slots`, 'give a whole number from 1, or Infinity');
    if (!(waitingRoom >= 0))
      throw this.#error(`a waiting room of ${waitingRoom}`, 'give 0 or more places, or Infinity');
    if (!(speed >= 0 && speed < Infinity))
      throw this.#error(`a speed of ${speed}`, 'give a finite number that is not negative');
  }

  /** How many stand in line. */
  get waiting(): number {
    return this.#line.length;
  }

  /** How many hold a slot. */
  get inService(): number {
    return this.#inService;
  }

  /** How many it has committed to: in line and in service. */
  get load(): number {
    return this.#line.length + this.#inService;
  }

  /** Whether an arrival would have to be turned away. */
  get full(): boolean {
    return this.#line.length >= this.waitingRoom && !this.#hasSlot;
  }

  /** Seconds of work done in a second, in each slot. */
  get speed(): number {
    return this.#paused ? 0 : this.#speed;
  }

  /** Whether it stands still after `pause`. */
  get paused(): boolean {
    return this.#paused;
  }

  /** Takes a slot when its turn comes, then calls back: at once where a slot is free. */
  enter(onTurn: () => void, priority = 0): void {
    if (this.#take(onTurn, priority)) onTurn();
  }

  /** A turn of this priority: `yield station.turn(2)` for `yield station`. Lower numbers first. */
  turn(priority: number): Waitable {
    return { wait: (waiter) => this.#take(waiter, priority), leave: (waiter) => this.leave(waiter) };
  }

  /** Leaves the line before the turn has come; false where it has come, and a slot must be released as usual. */
  withdraw(onTurn: () => void): boolean {
    return this.#line.leave(onTurn);
  }

  wait(waiter: Waiter): boolean {
    return this.#take(waiter, 0);
  }

  leave(waiter: Waiter): void {
    if (!this.#line.leave(waiter)) this.release();
  }

  /** Gives a slot back; the next in line takes it. */
  release(): void {
    if (this.#inService === 0) throw this.#error('a slot was released that nobody holds', 'release once for each turn');
    this.#inService--;
    this.#call();
  }

  /** Starts a piece of work in a slot that is held: seconds at speed 1. Yield it to wait for its end, or give `onDone`. */
  work(seconds: number, onDone?: () => void): Work {
    if (!(seconds >= 0 && seconds < Infinity))
      throw this.#error(`work of ${seconds} seconds`, 'give a finite number that is not negative');
    if (this.#works.length >= this.#inService)
      throw this.#error('work was started without a slot', 'enter the station first');
    return new Work(this, this.#works, seconds, onDone);
  }

  /** Waits for a slot, works, and gives the slot back, also when it is stopped. */
  *serve(seconds: number, priority = 0): Script<void> {
    yield priority === 0 ? this : this.turn(priority);
    try {
      yield this.work(seconds);
    } finally {
      this.release();
    }
  }

  /** Changes the speed; what is left of the work in hand takes longer or shorter from now on. At 0 it stands still. */
  setSpeed(speed: number): void {
    if (!(speed >= 0 && speed < Infinity))
      throw this.#error(`a speed of ${speed}`, 'give a finite number that is not negative');
    this.#change(speed, this.#paused);
  }

  /** Stands still: work in hand stops where it is, nobody gets a turn, the line may grow. */
  pause(): void {
    this.#change(this.#speed, true);
  }

  /** Goes on after a pause, with the work in hand and with the line. */
  unpause(): void {
    this.#change(this.#speed, false);
    while (this.#line.length > 0 && this.#hasSlot) this.#call();
  }

  get #hasSlot(): boolean {
    return !this.#paused && this.#inService < this.slots;
  }

  #take(who: Action, priority: number): boolean {
    if (priority !== 0) this.#checkPriority(priority);
    if (!this.#paused && this.#inService < this.slots) {
      this.#inService++;
      return true;
    }
    if (this.#line.length >= this.waitingRoom)
      throw this.#error(
        `someone entered though all ${this.slots} slots and ${this.waitingRoom} places are taken`,
        'ask station.full first and turn the arrival away',
      );
    this.#line.join(who, priority);
    return false;
  }

  #call(): void {
    if (this.#line.length === 0 || !this.#hasSlot) return;
    this.#inService++;
    const line = this.#line;
    this.simulator.wake((this.#order === 'lifo' ? (line as Line<Action>).callLast() : line.callFirst()) as Action);
  }

  #change(speed: number, paused: boolean): void {
    for (const work of this.#works) work.settle();
    this.#speed = speed;
    this.#paused = paused;
    for (const work of this.#works) work.go();
  }

  #checkPriority(priority: number): void {
    if (this.#order !== 'priority')
      throw this.#error(
        `someone came with priority ${priority}, but the order is ${this.#order}`,
        "make the station with order: 'priority'",
      );
    if (!(priority > -Infinity && priority < Infinity))
      throw this.#error(`a priority of ${priority}`, 'give a finite number; lower ones go first');
  }

  #error(what: string, fix: string): EngineError {
    return new EngineError({ what, at: this.simulator.now, where: this.name, fix });
  }
}
