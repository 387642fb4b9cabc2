/**
 * One page and the copies of it on the way from its readers to the database: in each browser, at the edge, at the web
 * server, in the application. A request goes down until somebody has a fresh copy, and on the way back everybody keeps one.
 *
 * The page changes in the database. No copy hears of it unless a change deletes copies, and then only those within reach.
 * The milliseconds of the way are counted as latency, but the clock stands still in them.
 */
import type { Built, Script, World } from '@under-load/engine';
import { Bars } from './bars.ts';
import { LAYERS, type Answer, type Layer } from './cache.ts';
import { latencies } from './latencies.ts';
import { requestRate, type Values } from './parameters.ts';
import { ask, pathsOf } from './path.ts';
import { stageOf } from './scene.ts';

export function build(world: World, values: Values): Built {
  const { scene, placeOf } = stageOf(values);
  const paths = pathsOf(values);
  const gaps = world.stream('requests');
  const readers = world.stream('readers');
  const changes = world.stream('changes');
  const seconds = latencies(values);
  const bars = world.recording ? new Bars(world) : null;
  /** When each version came. */
  const since = [0];
  const newest = () => since.length;

  function* requests(): Script<void> {
    for (;;) {
      yield gaps.exponential(1 / requestRate(values));
      request(readers.below(values.readers));
    }
  }

  function* versions(): Script<void> {
    while (values.changesEvery < Infinity) {
      yield changes.exponential(values.changesEvery);
      change();
    }
  }

  function request(reader: number): void {
    world.demand(world.now, reader);
    const answer = ask(paths[reader]!, world.now, () => ({ version: newest(), age: 0, from: 'database' }));
    const behind = answer.version < newest() ? world.now - since[answer.version]! : 0;
    world.count('requests');
    world.count(answer.from);
    if (behind > 0) world.count('old answers');
    world.sample('latency', seconds[answer.from]);
    world.sample('behind', behind);
    if (bars !== null) show(reader, answer, behind);
  }

  function change(): void {
    world.demand(world.now, -1);
    since.push(world.now);
    world.count('changes');
    world.mark('change', placeOf('database', 0)!.lane, -1, newest());
    if (values.purge) for (const path of paths) for (const cache of path) if (cache.layer !== 'browser') cache.purge();
    bars?.outdate(newest());
  }

  /** The way down, lane by lane, what was found at its end, and the copies it left. */
  function show(reader: number, { from, version }: Answer, behind: number): void {
    const item = world.item('request', { reader, version, newest: newest(), behind });
    const way = LAYERS.slice(0, depth(from) + 1).flatMap((layer) => placeOf(layer, reader)?.lane ?? []);
    for (const [hop, lane] of way.entries())
      if (hop > 0) world.travel('ask', way[hop - 1]!, lane, item, world.now, world.now);
    world.mark(behind > 0 ? 'old answer' : 'answer', way.at(-1)!, item, depth(from));
    for (const cache of paths[reader]!) {
      if (cache.layer === from) break;
      const place = placeOf(cache.layer, reader)!;
      if (place.alone) bars!.redraw(cache, place.lane, newest());
    }
  }

  world.simulator.spawn(requests());
  world.simulator.spawn(versions());
  return { scene };
}

const depth = (layer: Layer): number => LAYERS.indexOf(layer);
