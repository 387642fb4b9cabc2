/**
 * Clients begin operations of several items at random moments. Every call costs a round trip, its bytes, and some work of
 * one of the service's cores, whatever it carries.
 *
 * Left out: setting up connections, limits on calls at once, bytes of one call that wait for those of another.
 */
import { poisson, startArrivals, type Built, type Script, type World } from '@under-load/engine';
import { call } from '../calls/call.ts';
import { Tier } from '../calls/tier.ts';
import { Outbox } from './outbox.ts';
import { bytesOf, sendSeconds, workOf, type Values } from './parameters.ts';
import { laneOf, scene, SERVICE } from './scene.ts';
import type { Item, Style } from './style.ts';
import { allAtOnce } from './styles/all-at-once.ts';
import { company } from './styles/company.ts';
import { oneByOne } from './styles/one-by-one.ts';
import { together } from './styles/together.ts';

const styles = { 'one-by-one': oneByOne, 'all-at-once': allAtOnce, together, company } as const satisfies Record<
  string,
  Style
>;

export function build(world: World, values: Values): Built {
  const clients = new Tier(world, { name: 'operations', places: Infinity });
  const service = new Tier(world, { name: 'service', places: values.cores });
  const style = styles[values.style];
  const oneWay = values.rtt / 2000;
  const items: readonly Item[] = Array.from({ length: values.items }, (_, i) => i);
  let carrying = -1;
  let carried = -1;
  const outbox = new Outbox(world, {
    size: values.batchSize,
    linger: values.linger / 1000,
    send: (batch) => send(batch, carrying, carried),
  });

  function* send(carriedItems: readonly Item[], from: number, item: number): Script<void> {
    const count = carriedItems.length;
    world.count('bytes', bytesOf(values, count));
    const way = { from, to: SERVICE, item, there: oneWay + sendSeconds(values, count), back: oneWay };
    yield* call(world, way, () => service.work(workOf(values, count)));
  }

  function* operation(item: number): Script<void> {
    const begunAt = world.now;
    yield* clients.hold(function* (place) {
      world.state(SERVICE, 'underWay', clients.inUse);
      const lane = laneOf(place);
      const span = lane < 0 ? -1 : world.begin('operation', lane, item);
      yield* style(
        {
          send: (some) => send(some, lane, item),
          post(some) {
            // The call is drawn from the client whose item filled it.
            [carrying, carried] = [lane, item];
            return outbox.post(some);
          },
        },
        items,
      );
      if (span >= 0) world.end(span);
      if (lane >= 0) world.mark('done', lane, item, world.now - begunAt);
    });
    world.state(SERVICE, 'underWay', clients.inUse);
    world.count('answers');
    world.sample('latency', world.now - begunAt);
  }

  world.state(SERVICE, 'underWay', 0);
  startArrivals(world.simulator, poisson(values.arrivalRate, world.stream('arrivals')), () => {
    world.demand(world.now, values.items);
    world.count('requests');
    const item = world.item('operation');
    world.mark('arrive', -1, item);
    world.simulator.spawn(operation(item));
  });
  return { scene };
}
