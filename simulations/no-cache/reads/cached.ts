/** Look near by first. What is not there is loaded, and left there for the next who asks. */
import type { Read } from '../read.ts';

export const cached: Read = function* ({ cache, database }, key) {
  const kept = yield* cache.get(key);
  if (kept !== undefined) return kept;
  const product = yield* database.load(key);
  cache.put(product);
  return product;
};
