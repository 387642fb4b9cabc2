/** Writers and readers both set, with a version; the cache takes only what is newer than what it holds. */
import type { Cache } from '../cache.ts';
import type { Path } from '../path.ts';

export const versioned: Path = {
  tells: true,
  afterWrite(cache, version) {
    cache.hear(version);
    putIfNewer(cache, version);
  },
  afterLoad: (cache, { version }) => putIfNewer(cache, version),
};

function putIfNewer(cache: Cache, version: number): boolean {
  return cache.held === null || cache.held <= version ? cache.put(version) : cache.refuse(version);
}
