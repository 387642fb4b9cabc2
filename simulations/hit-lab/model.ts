/**
 * Requests come in a Poisson stream, each for one key. The cache is asked first; what it lacks is read from the database,
 * and the policy decides who has to go.
 *
 * A fetched key counts as cached from the moment of its request. Left out, therefore: further requests for it while the
 * database is still reading.
 */
import type { Built, Script, World } from '@under-load/engine';
import { demandOf } from './demand.ts';
import type { Values } from './parameters.ts';
import { policies } from './policies.ts';
import { stageOf } from './scene.ts';

/** The strip under the stage and the database's line show how many of so many requests the database got. */
export const RECENT = 50;

export function build(world: World, values: Values): Built {
  const { scene, database, placeOf, sharedBy } = stageOf(values);
  const demand = demandOf(world, values);
  const chance = world.stream('chance');
  const cache = policies[values.policy]({ size: values.size, timeToLive: values.timeToLive, chance });
  const [cacheTime, databaseTime] = [values.cacheTime / 1000, values.databaseTime / 1000];
  /** For each key 1 where it is in the cache, 2 where it has been asked for again since it came. */
  const inCache = new Uint8Array(values.keys);
  const filled = sharedBy.map(() => 0);
  const recent = new Uint8Array(RECENT);
  let [requests, recentMisses, entries] = [0, 0, 0];

  function* arrivals(): Script<void> {
    show();
    for (;;) {
      yield demand.gap();
      request();
    }
  }

  function* changes(): Script<void> {
    for (;;) {
      yield values.favouritesLast;
      demand.dealAnew();
      world.mark('change', database);
      show();
    }
  }

  function request(): void {
    const { key, byReader } = demand.next();
    const { hit, kept, left } = cache.request(key, world.now);
    const place = placeOf[demand.rankOf(key)]!;
    const item = world.item('request', world.recording ? { key: key + 1 } : undefined);
    for (const gone of left) leave(gone, item);
    world.count('requests');
    if (byReader) world.count('of readers');
    world.mark(hit ? 'hit' : kept ? 'miss' : 'pass', place, item, key + 1);
    if (hit) {
      world.count('hits');
      if (byReader) world.count('hits of readers');
      inCache[key] = 2;
    } else {
      world.travel('fetch', place, database, item, world.now, world.now + databaseTime);
      if (kept) enter(key, place);
    }
    world.sample('latency', hit ? cacheTime : cacheTime + databaseTime);
    countRecent(hit ? 0 : 1);
  }

  function enter(key: number, place: number): void {
    world.count('entered');
    inCache[key] = 1;
    world.level('entries', ++entries);
    world.state(place, 'cached', ++filled[place]! / sharedBy[place]!);
  }

  function leave(key: number, item: number): void {
    const place = placeOf[demand.rankOf(key)]!;
    world.count('left');
    if (inCache[key] === 1) world.count('left unused');
    inCache[key] = 0;
    world.level('entries', --entries);
    world.state(place, 'cached', --filled[place]! / sharedBy[place]!);
    world.mark('leave', place, item, key + 1);
  }

  function countRecent(missed: 0 | 1): void {
    recentMisses += missed - recent[requests % RECENT]!;
    recent[requests % RECENT] = missed;
    requests++;
    world.state(database, 'misses', recentMisses);
    world.state(database, 'busy', recentMisses / RECENT);
  }

  /** What is where, counted anew: at the start, and when favourites have changed places. */
  function show(): void {
    filled.fill(0);
    for (let key = 0; key < values.keys; key++) if (inCache[key]! > 0) filled[placeOf[demand.rankOf(key)]!]!++;
    for (const [place, count] of filled.entries()) world.state(place, 'cached', count / sharedBy[place]!);
  }

  world.simulator.spawn(arrivals());
  if (values.favouritesLast < Infinity) world.simulator.spawn(changes());
  return { scene };
}
