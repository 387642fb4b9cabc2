/**
 * Requests come at random to one server that works on one after the other. A request brings some payments and as many
 * invoices, and the server matches them; that takes as long as the operations that the algorithm makes with lists so long.
 *
 * Left out: memory, which maps and sorting need and a search does not; caches of a processor, which like short lists.
 */
import { poisson, startArrivals, type Built, type Script, type World } from '@under-load/engine';
import { Tier } from '../calls/tier.ts';
import { countsOf, secondsOf } from './counted.ts';
import type { Values } from './parameters.ts';
import { CLIENTS, scene, SERVER } from './scene.ts';

export function build(world: World, values: Values): Built {
  const server = new Tier(world, { name: 'server', places: 1 });
  const sizes = world.stream('sizes');
  let freeAt = 0;
  let inside = 0;

  function* request(n: number, item: number, seconds: number): Script<void> {
    const cameAt = world.now;
    world.state(SERVER, 'inside', ++inside);
    world.mark('arrive', -1, item, n);
    // First come, first served, and the work is known: so is the moment of its turn.
    const turn = Math.max(cameAt, freeAt);
    freeAt = turn + seconds;
    world.travel('waits', CLIENTS, SERVER, item, cameAt, turn);
    yield* server.hold(function* () {
      const span = world.begin('work', SERVER, item);
      yield* server.compute(seconds);
      world.end(span);
    });
    world.state(SERVER, 'inside', --inside);
    world.mark('answered', -1, item, world.now - cameAt);
    world.count('answers');
    world.sample('latency', world.now - cameAt);
    // A tenth of all requests, and the one that is there in any case.
    if (n <= Math.max(1, values.largest / 10)) world.sample('latency of small', world.now - cameAt);
  }

  world.state(SERVER, 'inside', 0);
  startArrivals(world.simulator, poisson(values.arrivalRate, world.stream('arrivals')), () => {
    const n = 1 + sizes.below(values.largest);
    world.demand(world.now, n);
    world.count('requests');
    const { comparisons, lookups } = countsOf(values.algorithm, n);
    world.count('operations', comparisons + lookups);
    const item = world.item('request', world.recording ? { n } : undefined);
    world.simulator.spawn(request(n, item, secondsOf(n, values)));
  });
  return { scene };
}
