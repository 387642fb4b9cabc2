/** What is done with the cache after a write, and after a load. Each way stands in a file of its own in `paths/`. */
import type { Cache } from './cache.ts';

/** What a reader who missed has from the database. */
export interface Loaded {
  readonly version: number;
  /** The lease that the cache gave out with the miss. */
  readonly lease: number;
}

export interface Path {
  /** Whether the cache hears of writes at all. */
  readonly tells: boolean;
  /** The database has the version. */
  afterWrite(cache: Cache, version: number): void;
  /** A reader puts in what it has loaded. True where the cache had been told of a newer one. */
  afterLoad(cache: Cache, loaded: Loaded): boolean;
}
