/**
 * Several things at once, and all must end: a page that waits for its parts, a write that waits for its replicas.
 */
import type { Process, Script, Waitable, Waiter, Yieldable } from './process.ts';
import { scriptOf } from './script-of.ts';

/**
 * Runs all side by side and gives what each returned, in the order they were named. Where the caller is stopped, those
 * still running are stopped too. Use it as `yield* all(…)`.
 */
export function* all(...parts: readonly Yieldable[]): Script<unknown[]> {
  const start = new Start(parts.map(scriptOf));
  try {
    yield start;
    for (const process of start.processes) yield process;
    return start.processes.map(({ result }) => result);
  } finally {
    for (const process of start.processes) process.stop();
  }
}

/** Waiting for it takes no time; it starts the parts with the simulator of whoever waits. */
class Start implements Waitable {
  processes: readonly Process[] = [];
  readonly #scripts: readonly Script<unknown>[];

  constructor(scripts: readonly Script<unknown>[]) {
    this.#scripts = scripts;
  }

  wait({ simulator }: Waiter): boolean {
    this.processes = this.#scripts.map((script) => simulator.spawn(script));
    return true;
  }

  leave(): void {
    // It never makes anyone wait.
  }
}
