/**
 * Requests arrive at one server, wait in line, and are served one at a time.
 *
 * Left out: clients that give up, and the time the network takes.
 */
import { poisson, startArrivals, Station, type Built, type Script, type World } from '@under-load/engine';
import type { Values } from './parameters.ts';

const CLIENTS = 0;
const SERVER = 1;

export function build(world: World, { arrivalRate, serviceTime, work }: Values): Built {
  const server = new Station(world.simulator, { name: 'server' });
  const works = world.stream('work');
  let inside = 0;

  function* request(item: number, seconds: number): Script {
    const arrivedAt = world.now;
    const wait = world.begin('wait', SERVER, item);
    yield server;
    world.end(wait);
    world.level('busy', 1);
    const service = world.begin('serve', SERVER, item);
    yield server.work(seconds);
    world.end(service);
    world.level('busy', server.waiting > 0 ? 1 : 0);
    server.release();
    world.level('in system', --inside);
    world.sample('latency', world.now - arrivedAt);
  }

  startArrivals(world.simulator, poisson(arrivalRate, world.stream('arrivals')), () => {
    // Drawn with the request whatever becomes of it, so that every lane meets the same demand.
    const share = works.exponential();
    const seconds = ((work === 'even' ? 1 : share) * serviceTime) / 1000;
    const item = world.item('request', { work: seconds });
    world.demand(world.now, share);
    world.mark('arrive', SERVER, item, server.load);
    world.level('in system', ++inside);
    world.simulator.spawn(request(item, seconds));
  });

  return {
    scene: {
      kind: 'network',
      things: [
        { id: 'clients', role: 'source', label: 'clients' },
        { id: 'server', role: 'server', label: 'server', slots: 1 },
      ],
      links: [[CLIENTS, SERVER]],
    },
  };
}
