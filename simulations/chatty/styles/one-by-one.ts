/** A loop with a call in it: each item waits for the answer to the one before. */
import type { Style } from '../style.ts';

export const oneByOne: Style = function* (service, items) {
  for (const item of items) yield* service.send([item]);
};
