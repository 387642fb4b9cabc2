/**
 * Several things at once, and the first to end decides: a reply against a deadline, two copies of one request.
 */
import { sleep } from './sleep.ts';
import type { Process, Script, Waitable, Waiter, Yieldable } from './process.ts';
import { scriptOf } from './script-of.ts';

/**
 * Runs all side by side and gives the index of the first to end; the others are stopped, and their `finally` blocks run.
 * They start in order; where one ends at once, those after it never start. Use it as `yield* race(…)`.
 */
export function* race(...contenders: readonly Yieldable[]): Script<number> {
  const contest = new Contest(contenders.map(scriptOf));
  try {
    yield contest;
    return contest.winner;
  } finally {
    contest.stop();
  }
}

/**
 * Runs something against a deadline so many seconds (or steps) away; false where the deadline came first and it was
 * stopped.
 */
export function* within(seconds: number, contender: Yieldable): Script<boolean> {
  return (yield* race(contender, sleep(seconds))) === 0;
}

class Contest implements Waitable {
  winner = -1;
  readonly #scripts: readonly Script<unknown>[];
  readonly #running: Process[] = [];

  constructor(scripts: readonly Script<unknown>[]) {
    this.#scripts = scripts;
  }

  wait(waiter: Waiter): boolean {
    for (const [index, script] of this.#scripts.entries()) {
      const process = waiter.simulator.spawn(script);
      this.#running.push(process);
      if (process.done) {
        this.winner = index;
        return true;
      }
      const finish = (): void => {
        if (this.winner >= 0) return;
        this.winner = index;
        waiter.resume();
      };
      process.wait({ simulator: waiter.simulator, resume: finish });
    }
    return false;
  }

  leave(): void {
    // Whoever gives up runs the `finally` of race, which stops all.
  }

  stop(): void {
    if (this.winner < 0) this.winner = this.#scripts.length;
    for (const process of this.#running) process.stop();
  }
}
