/** The items a reader could mean at a moment: what was told of last, what is under way, is served or waits. */
import type { Replay } from '@under-load/engine';
import { lastAtOrBefore } from '../stage/last-at-or-before.ts';

const LATELY = 16;
const MOST = 60;

/** Rows of the item table, in the order of their making. */
export function itemsOnStage(replay: Replay, at: number): readonly number[] {
  const { happenings } = replay;
  const now = lastAtOrBefore(happenings.times, at);
  const moment = replay.at(at);
  const found = new Set([
    ...happenings
      .slice(now - LATELY + 1, now + 1)
      .reverse()
      .map(({ item }) => item),
    ...moment.travels.map(({ item }) => item),
    ...moment.spans.map(({ item }) => item),
  ]);
  found.delete(-1);
  return [...found].slice(0, MOST).sort((a, b) => a - b);
}
