/**
 * Views are asked for at random. Each sends its queries one after another: a round trip, some work of one of the database's
 * cores, and then its rows over a link that all views share, one result at a time.
 *
 * Left out: the time the application computes, headers and packets, results that take turns on the link.
 */
import { poisson, startArrivals, type Built, type Script, type World } from '@under-load/engine';
import { call } from '../calls/call.ts';
import { Tier } from '../calls/tier.ts';
import type { Query } from './fetch.ts';
import type { Values } from './parameters.ts';
import { DATABASE, LINK, scene } from './scene.ts';
import { fetches, linkSeconds, usefulBytes, viewOf, workOf } from './view-cost.ts';

export function build(world: World, values: Values): Built {
  const database = new Tier(world, { name: 'database', places: values.cores });
  const link = new Tier(world, { name: 'link', places: 1 });
  const fetch = fetches[values.fetch];
  const view = viewOf(values);
  const oneWay = values.rtt / 2000;

  function* at(tier: Tier, thing: number, item: number, seconds: number): Script<void> {
    const waits = tier.inUse >= tier.places;
    const waiting = waits ? world.begin('wait', thing, item) : -1;
    if (waits) world.mark('join', thing, item, tier.waiting);
    yield* tier.hold(function* () {
      if (waits) world.end(waiting);
      const span = world.begin(thing === LINK ? 'transfer' : 'compute', thing, item);
      yield* tier.compute(seconds);
      world.end(span);
    });
  }

  function* ask(query: Query, item: number): Script<void> {
    yield* call(world, { from: -1, to: DATABASE, item, there: oneWay, back: oneWay }, function* () {
      yield* at(database, DATABASE, item, workOf(query, values));
      yield* at(link, LINK, item, linkSeconds(query, values));
    });
  }

  function* show(item: number): Script<void> {
    const cameAt = world.now;
    let bytes = 0;
    const query = (asked: Query) => {
      bytes += asked.rows * asked.rowBytes;
      return ask(asked, item);
    };
    yield* fetch({ query }, view);
    world.count('answers');
    world.count('bytes', bytes);
    world.count('useful bytes', usefulBytes(values));
    world.sample('latency', world.now - cameAt);
    world.mark('answered', LINK, item, world.now - cameAt);
  }

  startArrivals(world.simulator, poisson(values.arrivalRate, world.stream('arrivals')), () => {
    world.demand(world.now);
    world.count('requests');
    const item = world.item('view');
    world.mark('arrive', DATABASE, item);
    world.simulator.spawn(show(item));
  });
  return { scene };
}
