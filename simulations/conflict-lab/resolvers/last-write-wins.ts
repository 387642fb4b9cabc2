/** Last write wins: keep the write with the later time stamp, drop the other. Whether they knew of each other is not asked. */
import type { Merge } from '../resolver.ts';
import { isLater } from '../update.ts';

export const lastWriteWins: Merge = (held, incoming) =>
  held.some((one) => isLater(one, incoming)) ? held : [incoming];
