/**
 * Requests arrive in a Poisson stream, the scheduler deals them out by weight without looking, and each server works
 * through its own line. A request's work is drawn with it; a fast server needs less time for the same work.
 */
import { Station, type Built, type NetworkScene, type Script, type World } from '@under-load/engine';
import { serversOf, type Values } from './parameters.ts';
import type { Scheduler } from './scheduler.ts';
import { naive } from './schedulers/naive.ts';
import { random } from './schedulers/random.ts';
import { smooth } from './schedulers/smooth.ts';

export const schedulers = { smooth, naive, random } as const satisfies Record<string, Scheduler>;

const REQUESTS = 0;
const BALANCER = 1;
export const FIRST_SERVER = 2;

export function build(world: World, values: Values): Built {
  const servers = serversOf(values);
  const stations = servers.map(({ name }) => new Station(world.simulator, { name }));
  const sent = servers.map(({ name }) => `sent to ${name}`);
  const gaps = world.stream('arrivals');
  const works = world.stream('work');
  const turns = schedulers[values.scheduler](
    servers.map(({ weight }) => weight),
    world.stream('scheduler'),
  );
  let run = 0;
  let last = -1;

  function* arrivals(): Script<void> {
    for (;;) {
      yield gaps.exponential(1 / values.arrivalRate);
      const work = works.exponential();
      world.demand(world.now, work);
      const item = world.item('request', world.recording ? { work } : undefined);
      world.mark('arrive', REQUESTS, item);
      world.simulator.spawn(request(item, work, pick(item)));
    }
  }

  function pick(item: number): number {
    const server = turns.next();
    run = server === last ? run + 1 : 1;
    last = server;
    world.sample('run', run);
    world.count(sent[server]!);
    turns.credit?.forEach((credit, i) => world.state(FIRST_SERVER + i, 'credit', credit));
    world.mark('pick', FIRST_SERVER + server, item, stations[server]!.load);
    return server;
  }

  function* request(item: number, work: number, server: number): Script<void> {
    const thing = FIRST_SERVER + server;
    const station = stations[server]!;
    const arrivedAt = world.now;

    const wait = station.load > 0 ? world.begin('wait', thing, item) : null;
    yield station;
    if (wait !== null) world.end(wait);

    const serve = world.begin('serve', thing, item);
    yield work / servers[server]!.rate;
    world.end(serve);
    station.release();
    world.sample('latency', world.now - arrivedAt);
  }

  world.simulator.spawn(arrivals());
  return { scene: sceneOf(servers) };
}

function sceneOf(servers: readonly { readonly name: string }[]): NetworkScene {
  return {
    kind: 'network',
    things: [
      { id: 'requests', role: 'source', label: 'requests' },
      { id: 'balancer', role: 'balancer', label: 'balancer' },
      ...servers.map(({ name }) => ({
        id: `server-${name}`,
        role: 'server' as const,
        label: `server ${name}`,
        slots: 1,
      })),
    ],
    links: [[REQUESTS, BALANCER], ...servers.map((_, i) => [BALANCER, FIRST_SERVER + i] as const)],
  };
}
