/**
 * What is asked of the machines. All that belongs to a request is drawn with it, the work of every follower's copy too, so
 * that the same requests come however many machines there are and whatever each of them has.
 */
import { poisson, startArrivals, type World } from '@under-load/engine';
import { MOST_FOLLOWERS, type Values } from './parameters.ts';

export interface Asked {
  /** Writes and reads are counted apart. */
  readonly number: number;
  /** From 0 to below 1: says which machine, when it is known how many there are. */
  readonly place: number;
  /** Seconds of a machine's time. */
  readonly work: number;
}

export interface AskedWrite extends Asked {
  /** Seconds of each follower's time for its copy. */
  readonly copies: readonly number[];
}

interface Takers {
  readonly write: (asked: AskedWrite) => void;
  readonly read: (asked: Asked) => void;
}

export function startDemand(world: World, { writeRate, readRate, capacity }: Values, { write, read }: Takers): void {
  const writes = { place: world.stream('key of a write'), work: world.stream('work of a write') };
  const reads = { place: world.stream('key of a read'), work: world.stream('work of a read') };
  const copying = Array.from({ length: MOST_FOLLOWERS }, (_, i) => world.stream('work of a copy', i));
  let written = 0;
  let asked = 0;

  const drawn = (number: number, { place, work }: typeof writes): Asked => {
    const each = { number, place: place.uniform(), work: work.exponential(1 / capacity) };
    world.demand(world.now, each.place, each.work);
    return each;
  };
  if (writeRate > 0)
    startArrivals(world.simulator, poisson(writeRate, world.stream('writes')), () => {
      const copies = copying.map((stream) => stream.exponential(1 / capacity));
      world.demand(...copies);
      write({ ...drawn(++written, writes), copies });
    });
  startArrivals(world.simulator, poisson(readRate, world.stream('reads')), () => read(drawn(++asked, reads)));
}
