/**
 * Readers ask an application for products, some far more often than others. The application has each put together by one
 * database with one line, or looks into a cache first.
 *
 * The cache is full when the run begins, of what was asked for before. Left out: products that change, and so entries that
 * are old; what it costs to put an entry; a look into the cache that has to wait.
 */
import { poisson, startArrivals, zipf, type Built, type Script, type World } from '@under-load/engine';
import { call, type Way } from '../calls/call.ts';
import { measured, settled } from './clock.ts';
import { Database } from './database.ts';
import type { Entries } from './entries.ts';
import { filled } from './filled.ts';
import type { Values } from './parameters.ts';
import type { Product, Read } from './read.ts';
import { cached } from './reads/cached.ts';
import { direct } from './reads/direct.ts';
import { APPLICATION, CACHE, DATABASE, READERS, sceneOf } from './scene.ts';

const reads = { direct, cached } as const satisfies Record<Values['read'], Read>;

export function build(world: World, values: Values): Built {
  const popularity = zipf({ ranks: values.products, exponent: values.exponent });
  const [keys, works] = [world.stream('keys'), world.stream('work')];
  const database = new Database(world);
  const entries = values.read === 'cached' ? entriesAtStart() : null;
  const oneWay = values.roundTrip / 2000;

  function* request(key: number, work: number, item: number): Script<void> {
    const cameAt = world.now;
    const to = (thing: number): Way => ({ from: APPLICATION, to: thing, item, there: oneWay, back: oneWay });
    yield* reads[values.read](
      {
        database: { load: (wanted) => call(world, to(DATABASE), () => database.putTogether(wanted, work, item)) },
        cache: {
          get: (wanted) => call(world, to(CACHE), () => look(wanted, item)),
          put(product) {
            entries?.put(product);
            showEntries();
          },
        },
      },
      key,
    );
    world.count('answers');
    world.sample('latency', world.now - cameAt);
    world.mark('answered', APPLICATION, item, world.now - cameAt);
  }

  function* look(key: number, item: number): Script<Product | undefined> {
    const found = entries?.get(key);
    world.count('looks');
    if (found !== undefined) world.count('hits');
    world.mark(found === undefined ? 'miss' : 'hit', CACHE, item, key);
    return found;
  }

  function entriesAtStart(): Entries {
    const earlier = world.stream('readers before');
    return filled(values.entries, values.products, () => popularity.draw(earlier));
  }

  function showEntries(): void {
    if (entries === null) return;
    world.level('entries', entries.size);
    world.state(CACHE, 'filled', entries.size / values.entries);
  }

  function restart(): void {
    entries?.clear();
    showEntries();
    world.mark('restart empty', CACHE);
  }

  if (entries !== null) {
    showEntries();
    world.on('restart', CACHE, restart);
    if (values.restart !== 'never') {
      world.simulator.at(settled(values), () => {
        if (values.restart === 'empty') restart();
        else world.mark('restart', CACHE);
        database.recovery.begin();
      });
      world.simulator.at(measured(values).until, () => database.recovery.end());
    }
  }
  startArrivals(world.simulator, poisson(values.arrivalRate, world.stream('arrivals')), () => {
    const [key, work] = [popularity.draw(keys), works.exponential(values.databaseTime / 1000)];
    world.demand(world.now, key, work);
    world.count('requests');
    const item = world.item('request', world.recording ? { product: key } : undefined);
    world.mark('arrive', READERS, item, key);
    world.simulator.spawn(request(key, work, item));
  });
  return { scene: sceneOf(values) };
}
