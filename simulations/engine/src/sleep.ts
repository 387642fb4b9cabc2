/** A script that does nothing for so many seconds (or steps): a contender for `race`, a pause inside `all`. */
import type { Script } from './process.ts';

/** A script that waits so many seconds (or steps) and ends. */
export function* sleep(seconds: number): Script<void> {
  yield seconds;
}
