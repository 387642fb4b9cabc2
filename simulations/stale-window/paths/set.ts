/** The writer puts the new version in itself. */
import type { Path } from '../path.ts';

export const set: Path = {
  tells: true,
  afterWrite(cache, version) {
    cache.hear(version);
    cache.put(version);
  },
  afterLoad: (cache, { version }) => cache.put(version),
};
