/** What the strategies have in common. Each stands in a file of its own in `paths/`. */
import type { Script } from '@under-load/engine';
import type { Cache } from './cache.ts';
import type { Database } from './database.ts';

/** A request of an application server, with all the luck that belongs to it. */
export interface Request {
  /** The application server: a thing of the scene. */
  readonly app: number;
  readonly item: number;
  readonly key: number;
  /** Seconds between hearing from the database and telling the cache. */
  readonly pause: number;
}

/** What every key holds before its first write. */
export const FIRST = 1;

/** A write. Versions of a key count 2, 3, 4 … in the order in which they were asked for. */
export interface Update extends Request {
  readonly version: number;
  /** Seconds the database takes to write its row. */
  readonly commit: number;
}

export interface Tiers {
  readonly cache: Cache;
  readonly database: Database;
}

/** What is done for a read and for a write. */
export interface Path {
  /** The version that the reader is told; null where it gets no answer. */
  read(request: Request): Script<number | null>;
  /** Whether the write is acknowledged. */
  write(update: Update): Script<boolean>;
  /** Called every so often while the cache is there, where the strategy wants it. */
  flush?(): void;
}
