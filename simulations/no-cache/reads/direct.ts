/** Whoever wants a product has it put together, however often it was put together before. */
import type { Read } from '../read.ts';

export const direct: Read = function* ({ database }, key) {
  return yield* database.load(key);
};
