/** The application writes both: first the database, then the new value into the cache. Often taken for write-through. */
import type { Path, Tiers } from '../path.ts';
import { aside } from './aside.ts';

export function both({ cache, database }: Tiers): Path {
  return {
    ...aside({ cache, database }),
    *write(update) {
      yield* database.write(update.app, [update]);
      yield update.pause;
      yield* cache.replace(update);
      return true;
    },
  };
}
