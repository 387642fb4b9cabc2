/** Cache-aside: the application talks to both. It loads what it misses, and after a write it deletes the old entry. */
import type { Path, Tiers } from '../path.ts';

export function aside({ cache, database }: Tiers): Path {
  return {
    *read(request) {
      const held = yield* cache.get(request);
      if (held !== null) return held;
      const stored = yield* database.read(request.app, request);
      yield request.pause;
      yield* cache.set(request, stored);
      return stored;
    },
    *write(update) {
      yield* database.write(update.app, [update]);
      yield update.pause;
      yield* cache.delete(update);
      return true;
    },
  };
}
