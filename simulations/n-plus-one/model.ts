/**
 * Pages are asked for at random. Each takes a connection from the pool, asks the database what it needs, one query after
 * the other, and gives the connection back. A query costs a round trip, and some work of one of the database's cores.
 *
 * Left out: the time the application computes, the size of rows on the wire, locks, and connections that fail.
 */
import { poisson, startArrivals, type Built, type Script, type World } from '@under-load/engine';
import { call } from '../calls/call.ts';
import { Tier } from '../calls/tier.ts';
import type { Query } from './access.ts';
import { accesses, pageOf, workOf } from './page-cost.ts';
import type { Values } from './parameters.ts';
import { DATABASE, laneOf, scene } from './scene.ts';

export function build(world: World, values: Values): Built {
  const pool = new Tier(world, { name: 'connections', places: values.connections });
  const database = new Tier(world, { name: 'database', places: values.cores });
  const page = pageOf(values);
  const put = accesses[values.access];
  const oneWay = values.rtt / 2000;

  function* request(item: number): Script<void> {
    const cameAt = world.now;
    if (pool.inUse >= pool.places) world.mark('wait', -1, item, pool.waiting);
    yield* pool.hold(function* (connection) {
      world.state(DATABASE, 'inUse', pool.inUse);
      const lane = laneOf(connection);
      const span = lane < 0 ? -1 : world.begin('page', lane, item);
      yield* put({ query: (query) => ask(query, lane, item) }, page);
      if (span >= 0) world.end(span);
      if (lane >= 0) world.mark('answered', lane, item, world.now - cameAt);
    });
    world.state(DATABASE, 'inUse', pool.inUse);
    world.count('answers');
    world.sample('latency', world.now - cameAt);
  }

  function* ask(query: Query, from: number, item: number): Script<void> {
    world.count('rows', query.rows);
    world.sample('rows', query.rows);
    const way = { from, to: DATABASE, item, there: oneWay, back: oneWay };
    yield* call(world, way, () => database.work(workOf(query, values)));
  }

  world.state(DATABASE, 'inUse', 0);
  startArrivals(world.simulator, poisson(values.arrivalRate, world.stream('arrivals')), () => {
    world.demand(world.now);
    world.count('requests');
    const item = world.item('page');
    world.mark('arrive', -1, item);
    world.simulator.spawn(request(item));
  });
  return { scene };
}
