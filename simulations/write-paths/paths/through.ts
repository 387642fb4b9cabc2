/**
 * Write-through, with read-through: the application talks to the cache alone. The cache writes the database before it
 * acknowledges, and loads what it misses. All writes pass it, so it can tell an older value from a newer one.
 */
import { CACHE } from '../stage.ts';
import type { Path, Tiers } from '../path.ts';

export function through({ cache, database }: Tiers): Path {
  return {
    *read(request) {
      return yield* cache.serve(request, function* () {
        return cache.held(request.key) ?? cache.keep(request, yield* database.read(CACHE, request));
      });
    },
    *write(update) {
      const done = yield* cache.serve(update, function* () {
        yield* database.write(CACHE, [update]);
        return cache.accept(update);
      });
      return done !== null;
    },
  };
}
