/**
 * A few keys in a cache, read at random moments, the first one far more often than the others. When an entry is over, who
 * finds nothing asks the database, unless a policy says otherwise; each answer is put into the cache for a time to live.
 *
 * Left out: changes of the data, eviction, and the time it takes to talk to the cache.
 */
import { poisson, startArrivals, type Built, type World } from '@under-load/engine';
import { Database } from './database.ts';
import { Entry } from './entry.ts';
import { readRatesOf, type Values } from './parameters.ts';
import { early } from './policies/early.ts';
import { lock } from './policies/lock.ts';
import { none } from './policies/none.ts';
import { stale } from './policies/stale.ts';
import { sceneOf } from './stage.ts';

const GOLDEN = 0.618;

const policies = { none, lock, early, stale };

export function build(world: World, values: Values): Built {
  const { protection, keys, timeToLive } = values;
  const policy = policies[protection](values);
  const readRates = readRatesOf(values);
  const database = new Database(world, keys, values);
  // Processes that do not look for each other’s computations are as good as one.
  const processes = protection === 'lock' ? values.processes : 1;
  for (const [key, rate] of readRates.entries()) {
    // Ages are spread, and in the watched stretch only the hot key’s entry ends.
    const firstEnd = timeToLive * (key === 0 ? 1 : 1.2 + 0.7 * ((key * GOLDEN) % 1));
    const entry = new Entry(world, { key, database, policy, values, firstEnd });
    const luck = world.stream('luck', key);
    const from = world.stream('process', key);
    startArrivals(world.simulator, poisson(rate, world.stream('reads', key)), () => {
      const read = { item: world.item('read'), luck: luck.uniform(), process: Math.floor(processes * from.uniform()) };
      world.demand(key, world.now, read.luck);
      entry.read(read);
    });
  }
  return { scene: sceneOf(readRates) };
}
