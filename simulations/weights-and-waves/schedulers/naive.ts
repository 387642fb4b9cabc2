/**
 * Naive weighted round robin: as many turns in a row as the weight says, then the next server. The counts come out
 * right, but each cycle is a wave: five requests break on one server while the others stand dry.
 */
import type { Scheduler } from '../scheduler.ts';

export const naive: Scheduler = (weights) => {
  let server = 0;
  let taken = 0;

  function next(): number {
    if (taken === weights[server]) {
      server = (server + 1) % weights.length;
      taken = 0;
    }
    taken++;
    return server;
  }
  return { next };
};
