/**
 * Backoff: how long to wait before a retry. Twice as long each time, up to a cap; with full jitter, anything between
 * nothing and that.
 *
 * It moves attempts to a later time. It takes none away.
 * Source: Brooker, Exponential Backoff And Jitter, AWS Architecture Blog, 2015 (“full jitter”).
 */
import { powerOfTwo } from '@under-load/engine';
import type { Values } from '../parameters.ts';

/** Seconds: the cap. */
export const LONGEST_WAIT = 30;

/** Seconds before this retry, counted from 1. `chance` is anything from 0 to 1 and belongs to the retry. */
export function backoff(retry: number, chance: () => number, values: Pick<Values, 'backoff' | 'base'>): number {
  if (values.backoff === 'none') return 0;
  const longest = Math.min(LONGEST_WAIT, (values.base / 1000) * powerOfTwo(retry - 1));
  return values.backoff === 'jitter' ? chance() * longest : longest;
}
