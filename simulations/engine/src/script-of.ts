/** Anything that can be yielded, as a script that yields it and ends. */
import type { Script, Yieldable } from './process.ts';

export function scriptOf(yieldable: Yieldable): Script<unknown> {
  return typeof yieldable === 'object' && 'next' in yieldable ? yieldable : once(yieldable);
}

function* once(yieldable: Yieldable): Script<unknown> {
  return yield yieldable;
}
