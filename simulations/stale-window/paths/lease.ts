/** A miss comes with a lease. A deletion voids it, and who comes with a void lease is turned away. */
import type { Path } from '../path.ts';

export const lease: Path = {
  tells: true,
  afterWrite: (cache, version) => cache.delete(version),
  afterLoad(cache, loaded) {
    return cache.lease === loaded.lease ? cache.put(loaded.version) : cache.refuse(loaded.version);
  },
};
