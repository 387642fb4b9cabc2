/**
 * What the dashboard and the instruments are drawn from: every half second each number is read off and written down, as
 * monitoring does. Totals are written as they stand; whoever wants a rate takes the difference.
 */
import type { World } from '@under-load/engine';
import { SCRAPE } from './clock.ts';
import { gauges, processorsOf, type Parts } from './gauges.ts';

export function watch(world: World, parts: Parts): void {
  if (!world.recording) return;
  const processors = processorsOf(parts).map(([thing, processor]) => ({ thing, processor, before: 0 }));
  const scrape = (): void => {
    for (const [field, [thing, read]] of Object.entries(gauges)) world.state(thing, field, read(parts));
    for (const each of processors) {
      const { busySeconds, cores } = each.processor;
      // Rounding may leave a hair more than all of the time.
      world.state(each.thing, 'cpu', Math.min(1, (busySeconds - each.before) / SCRAPE / cores));
      each.before = busySeconds;
    }
    world.simulator.after(SCRAPE, scrape);
  };
  world.simulator.after(SCRAPE, scrape);
}
