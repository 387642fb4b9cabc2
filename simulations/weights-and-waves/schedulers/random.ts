/**
 * Weighted random: a server comes up with a chance in proportion to its weight, whatever came before. Counts are right
 * only on average, but there is nothing to remember, and any number of balancers can do it side by side.
 */
import type { Scheduler } from '../scheduler.ts';

export const random: Scheduler = (weights, chance) => {
  const total = weights.reduce((a, b) => a + b);

  function next(): number {
    let point = chance.uniform() * total;
    let server = 0;
    while (point >= weights[server]! && server < weights.length - 1) point -= weights[server++]!;
    return server;
  }
  return { next };
};
