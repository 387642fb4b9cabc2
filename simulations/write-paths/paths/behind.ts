/**
 * Write-behind: the cache acknowledges at once and writes the database later, in batches. Until then the update exists
 * in the cache alone.
 */
import type { Path, Tiers } from '../path.ts';
import { CACHE } from '../stage.ts';
import { through } from './through.ts';

export function behind({ cache, database }: Tiers, coalesce: boolean): Path {
  return {
    ...through({ cache, database }),
    *write(update) {
      const done = yield* cache.serve(update, function* () {
        cache.unsaved.add(update);
        return cache.accept(update);
      });
      return done !== null;
    },
    flush() {
      const updates = cache.unsaved.take();
      const newest = new Map(updates.map((update) => [update.key, update]));
      database.send(CACHE, coalesce ? [...newest.values()] : updates);
    },
  };
}
