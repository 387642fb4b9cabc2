import type { Policy } from './cache.ts';
import { clock } from './policies/clock.ts';
import { fifo } from './policies/fifo.ts';
import { lfu } from './policies/lfu.ts';
import { lru } from './policies/lru.ts';
import { mostPopular } from './policies/most-popular.ts';
import { random } from './policies/random.ts';
import { timeToLive } from './policies/time-to-live.ts';
import { tinyLfu } from './policies/tiny-lfu.ts';

/** Every policy, by the name of its file. */
export const policies = {
  lru,
  fifo,
  clock,
  random,
  lfu,
  'tiny-lfu': tinyLfu,
  'most-popular': mostPopular,
  'time-to-live': timeToLive,
} as const satisfies Record<string, Policy>;
