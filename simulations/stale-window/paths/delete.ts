/** The writer deletes the entry; the next reader loads it. */
import type { Path } from '../path.ts';

export const deletion: Path = {
  tells: true,
  afterWrite: (cache, version) => cache.delete(version),
  afterLoad: (cache, { version }) => cache.put(version),
};
