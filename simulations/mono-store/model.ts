/**
 * An application writes orders, many and small, and log entries, few and large. They are kept in one store, in a store for
 * each use, or in two shards by key. All stores together are as fast as the one.
 *
 * Left out: reads, locks and transactions, copies to standbys, the network, and what a store does in the background.
 */
import { poisson, startArrivals, type Built, type World } from '@under-load/engine';
import { placements, FIRST_STORE, logsLane, ORDERS, sceneOf, speedsOf } from './layout.ts';
import type { Values } from './parameters.ts';
import type { Placement, Write } from './placement.ts';
import { Store } from './store.ts';

/** Keys are hashes, of which the shards look at the remainder. */
const HASHES = 1024;

export function build(world: World, values: Values): Built {
  const stores = speedsOf(values).map((speed, i) => new Store(world, FIRST_STORE + i, speed));
  const { pick } = placements[values.stores] as Placement<Store>;
  const lanes = { order: ORDERS, log: logsLane(values) };

  /** Whoever writes the same use draws from the same streams: its moments, the work and the key of each write. */
  function writer(use: Write['use'], rate: number, meanWork: number, atOnce: number): void {
    const works = world.stream(`${use} work`);
    const keys = world.stream(`${use} keys`);
    startArrivals(world.simulator, poisson(rate / atOnce, world.stream(`${use} arrivals`)), () => {
      for (let i = 0; i < atOnce; i++) {
        const [work, key] = [works.exponential(meanWork), Math.floor(keys.uniform() * HASHES)];
        world.demand(world.now, lanes[use] === ORDERS ? 0 : 1, work, key);
        write({ use, key }, work);
      }
    });
  }

  function write(asked: Write, work: number): void {
    const { use } = asked;
    const store = pick(stores, asked);
    const item = world.item(use === 'log' ? 'log write' : use);
    world.count('requests');
    world.count('calls');
    const { wait, service } = store.write(work, () => {
      world.count('answers');
      world.sample('latency', wait + service);
    });
    world.sample(`${use} wait`, wait);
    if (!world.recording) return;
    const start = world.now + wait;
    world.mark(`${use} comes`, lanes[use], item, wait);
    world.travel(use, lanes[use], store.thing, item, world.now, start);
    world.span(`${use} is written`, store.thing, item, start, start + service);
  }

  writer('order', values.orderRate, values.orderTime / 1000, 1);
  writer('log', values.logRate, values.logTime / 1000, values.burst);
  return { scene: sceneOf(values) };
}
