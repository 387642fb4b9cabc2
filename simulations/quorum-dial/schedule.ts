/** When the writes of one history begin, when nothing is under way any more, and when it ends. In seconds. */
import { ms } from '@under-load/engine';
import type { Values } from './parameters.ts';

/** Writes of one history. */
export const WRITES = 4;

/** After so many mean lags, one message in three thousand is still under way. */
const LAGS_TO_ARRIVE = 8;
const LAGS_OF_QUIET = 15;
const LAGS_BETWEEN_LAST_READS = 2;

export interface Schedule {
  readonly writes: readonly number[];
  /** When each of the last reads asks, one for each replica. */
  readonly lastReads: readonly number[];
  readonly end: number;
}

/** The last write has been read, and has reached its replicas, before the next is sent. */
export function scheduleOf({ after, lag, replicas }: Pick<Values, 'after' | 'lag' | 'replicas'>): Schedule {
  const gap = ms(after + LAGS_TO_ARRIVE * lag);
  const writes = Array.from({ length: WRITES }, (_, i) => ms(lag) + i * gap);
  const quiet = (writes[WRITES - 1] as number) + ms(after + LAGS_OF_QUIET * lag);
  const lastReads = Array.from({ length: replicas }, (_, i) => quiet + i * LAGS_BETWEEN_LAST_READS * ms(lag));
  return { writes, lastReads, end: (lastReads.at(-1) as number) + LAGS_BETWEEN_LAST_READS * ms(lag) };
}
