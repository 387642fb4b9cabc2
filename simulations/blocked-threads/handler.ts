/** How a request is handled. Both files in `handlers/` do the same; what differs is how long a thread is held. */
import type { Script } from '@under-load/engine';

export interface Machine {
  /** Waits for a thread of the pool, lets the script have it, and gives it back at the script’s end. */
  thread<T>(script: (thread: number) => Script<T>): Script<T>;
  /** Computes for so many seconds on a core. */
  compute(seconds: number, thread: number): Script<void>;
  /** Sends a query whose answer takes so many seconds, and waits for it; false where it was turned away. */
  ask(seconds: number): Script<boolean>;
}

/** Seconds. */
export interface Request {
  readonly compute: number;
  readonly answerTakes: number;
}

export type Handler = (machine: Machine, request: Request) => Script<boolean>;
