/**
 * A few keys in a cache, each read at random moments, the first one most often. An entry may be given out for its time to
 * live; the policy says when it is loaded again.
 *
 * Left out: changes of the data, eviction, and a database that slows down under its loads.
 */
import { poisson, startArrivals, type Built, type LanesScene, type World } from '@under-load/engine';
import { Entry } from './entry.ts';
import { settingOf, type Values } from './parameters.ts';
import { ahead } from './policies/ahead.ts';
import { expire } from './policies/expire.ts';
import { scheduled } from './policies/scheduled.ts';

const policies = { expire, ahead, scheduled };

export function build(world: World, values: Values): Built {
  const setting = settingOf(values);
  const policy = policies[values.policy](setting);
  const database = values.keys;
  for (const [key, rate] of setting.readRates.entries()) {
    const entry = new Entry(world, { key, database, setting, policy });
    startArrivals(world.simulator, poisson(rate, world.stream('reads', key)), () => {
      world.demand(key, world.now);
      world.count('reads');
      world.count(`reads of ${key}`);
      const item = world.item('read');
      world.mark('arrive', key, item);
      entry.read(item);
    });
    if (policy.reloadAt < Infinity) entry.reload();
  }
  return { scene: sceneOf(setting.readRates) };
}

function sceneOf(readRates: readonly number[]): LanesScene {
  const keys = readRates.map((_, key) => {
    const name = 'abcdef'.charAt(key);
    return { id: `key-${name}`, role: 'key' as const, label: `key ${name}` };
  });
  return { kind: 'lanes', things: [...keys, { id: 'database', role: 'store', label: 'database' }] };
}
