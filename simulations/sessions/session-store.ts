/** Where sessions are kept, and what that means for the servers. Each way lives in a file of its own in `stores/`. */
import type { Memory } from './memory.ts';
import type { Pool } from './pool.ts';

/** `unreachable` where nobody can say whether the person is logged in. */
export type Found = 'found' | 'missing' | 'unreachable';

export interface SessionStore {
  /** The server that gets a request of this person; −1 where there is none. `luck` is in [0, 1). */
  readonly route: (person: number, luck: number) => number;
  /** What that server finds of their session. */
  readonly find: (person: number, server: number) => Found;
  /** They have logged in at a server: a new session, and its cookie or token with them. */
  readonly login: (person: number, server: number) => void;
  /** The session is ended from outside: they have left, or it is revoked. */
  readonly end: (person: number) => void;
  /** A confirmed change to what the session holds. */
  readonly change?: (person: number) => void;
}

/** What the stores are made of. */
export interface Parts {
  readonly pool: Pool;
  /** The memory of each server. */
  readonly memories: readonly Memory[];
}
