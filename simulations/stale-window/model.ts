/**
 * One key. An application reads it from the cache; what is missing it loads from the database and puts there, a little
 * later. Writes go to the database, and then the cache may be told. Meanwhile others read and write.
 *
 * Left out: reads that are shared by those who miss at once (see the stampede), and messages that are lost.
 */
import { poisson, startArrivals, type Built, type World } from '@under-load/engine';
import { Cache } from './cache.ts';
import { seconds, type Values } from './parameters.ts';
import { deletion } from './paths/delete.ts';
import { lease } from './paths/lease.ts';
import { none } from './paths/none.ts';
import { set } from './paths/set.ts';
import { versioned } from './paths/versioned.ts';
import { Ribbons } from './ribbons.ts';
import { APP, CACHE, DATABASE, scene } from './stage.ts';

const paths = { none, delete: deletion, set, lease, versioned };

export function build(world: World, values: Values): Built {
  const { simulator } = world;
  const path = paths[values.path];
  const loadGap = seconds(values.loadGap);
  const ribbons = world.recording ? new Ribbons(world) : null;
  /** When the database got each version. */
  const since = [0, 0];
  const newest = () => since.length - 1;
  const cache = new Cache(world, values.timeToLive, () => ribbons?.draw(newest(), cache.held));

  function read(): void {
    world.demand(world.now);
    world.count('reads');
    const item = world.item('read');
    world.mark('read', APP, item);
    const { held } = cache;
    if (held === null) return load(item);
    const replaced = since[held + 1];
    if (replaced === undefined) return world.mark('hit', APP, item, held);
    world.count('stale reads');
    world.sample('behind', world.now - replaced);
    world.mark('stale', APP, answered(held, item));
  }

  function load(item: number): void {
    const loaded = { version: newest(), lease: cache.lease };
    world.count('misses');
    world.mark('miss', APP, item, loaded.version);
    world.travel('load', DATABASE, APP, item, world.now, world.now);
    world.span('holds', APP, answered(loaded.version, item), world.now, world.now + loadGap);
    simulator.after(loadGap, () => {
      world.travel('set', APP, CACHE, item, world.now, world.now);
      const old = path.afterLoad(cache, loaded);
      if (old) world.count('old loads');
    });
  }

  const gaps = world.stream('tell');
  function write(): void {
    const tellGap = seconds(values.tellGap) * gaps.exponential();
    world.demand(world.now, tellGap);
    since.push(world.now);
    const version = newest();
    const item = world.item('write');
    world.mark('write', APP, item, version);
    world.travel('write', APP, DATABASE, item, world.now, world.now);
    ribbons?.commit(version, cache.held);
    if (!path.tells) return;
    world.span('tells', APP, answered(version, item), world.now, world.now + tellGap);
    simulator.after(tellGap, () => {
      world.travel('tell', APP, CACHE, item, world.now, world.now);
      path.afterWrite(cache, version);
    });
  }

  /** What came of it, with the version and the moment the next one came. */
  function answered(version: number, parent: number): number {
    if (!world.recording) return parent;
    return world.item(
      'answer',
      { version, newest: newest(), behind: world.now - (since[version + 1] ?? world.now) },
      parent,
    );
  }

  ribbons?.commit(newest(), cache.held);
  startArrivals(simulator, poisson(values.readRate, world.stream('reads')), read);
  startArrivals(simulator, poisson(1 / values.writesEvery, world.stream('writes')), write);
  return { scene };
}
