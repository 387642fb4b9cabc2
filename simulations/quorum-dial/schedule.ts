/** When the writes of one history begin, when nothing is under way any more, and when it ends. In seconds. */
import { ms } from '@under-load/engine';
import type { Values } from './parameters.ts';

/** Writes of one history. */
export const WRITES = 3;

/** Mean lags from a write to the next: all but the slowest copies have arrived, so that each write is confirmed and read before. */
const LAGS_BETWEEN_WRITES = 5;
/** Mean lags from the last write to the last reads: one message in three thousand is still under way. */
const LAGS_OF_QUIET = 8;
const LAGS_BETWEEN_LAST_READS = 2;

export interface Schedule {
  readonly writes: readonly number[];
  /** When each of the last reads asks, one for each replica. */
  readonly lastReads: readonly number[];
  readonly end: number;
}

/** A write is confirmed and read before the next is sent. */
export function scheduleOf({ after, lag, replicas }: Pick<Values, 'after' | 'lag' | 'replicas'>): Schedule {
  const gap = ms(after + LAGS_BETWEEN_WRITES * lag);
  const writes = Array.from({ length: WRITES }, (_, i) => ms(lag) + i * gap);
  const quiet = (writes[WRITES - 1] as number) + ms(after + LAGS_OF_QUIET * lag);
  const lastReads = Array.from({ length: replicas }, (_, i) => quiet + i * LAGS_BETWEEN_LAST_READS * ms(lag));
  return { writes, lastReads, end: (lastReads.at(-1) as number) + LAGS_BETWEEN_LAST_READS * ms(lag) };
}
