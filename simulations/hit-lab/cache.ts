/** What the eviction policies have in common. Each lives in a file of its own in `policies/`. */
import type { Stream } from '@under-load/engine';

/** What one request came to. */
export interface Answer {
  readonly hit: boolean;
  /** Whether the key is in the cache afterwards. */
  readonly kept: boolean;
  /** The keys that had to go, to make room or because their time was over. */
  readonly left: readonly number[];
}

export interface Cache {
  /** Somebody asks for a key, at a moment in seconds. What is not here is fetched, and the policy says whether to keep it. */
  request(key: number, now: number): Answer;
}

export interface CacheOptions {
  /** How many entries fit in. */
  readonly size: number;
  /** How long an entry is good for, in seconds. */
  readonly timeToLive: number;
  readonly chance: Stream;
}

export type Policy = (options: CacheOptions) => Cache;

const NOBODY: readonly number[] = [];
export const HIT: Answer = { hit: true, kept: true, left: NOBODY };
export const NOT_KEPT: Answer = { hit: false, kept: false, left: NOBODY };
const KEPT: Answer = { hit: false, kept: true, left: NOBODY };

/** The key was fetched and is kept; another may have had to go for it. */
export function kept(evicted?: number): Answer {
  return evicted === undefined ? KEPT : { hit: false, kept: true, left: [evicted] };
}

/** Takes out the entry that stands first: the one put in longest ago, as JavaScript's sets keep that order. */
export function takeFirst(entries: Set<number>): number | undefined {
  const first = entries.values().next().value;
  if (first !== undefined) entries.delete(first);
  return first;
}
