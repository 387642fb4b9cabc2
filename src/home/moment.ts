/** Who is where at one moment of a watched run: what the picture draws and its words count. */
import type { Watched } from './watch.ts';

/** A request that has waited longer than this is drawn as slow. Seconds. */
export const SLOW = 0.1;

export interface Present {
  /** Its number in the run. */
  readonly index: number;
  /** Place in line from the head, 0 first; −1 while it is served. */
  readonly place: number;
  readonly server: number;
  /** Share of its work that is left; 1 while it waits. */
  readonly left: number;
  readonly status: 'wait' | 'slow';
  readonly followed: boolean;
}

export function presentAt({ requests, followed }: Watched, at: number): readonly Present[] {
  const present: Present[] = [];
  let place = 0;
  requests.some(({ arrive, start, end, server }, index) => {
    if (arrive > at) return true;
    if (end <= at) return false;
    const served = start <= at;
    present.push({
      index,
      place: served ? -1 : place,
      server,
      left: served ? (end - at) / (end - start) : 1,
      status: Math.min(at, start) - arrive > SLOW ? 'slow' : 'wait',
      followed: index === followed,
    });
    if (!served) place += 1;
    return false;
  });
  return present;
}
