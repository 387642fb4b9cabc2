/**
 * Requests come at random, and each calls one service over the network. A call needs a connection, a connection a local
 * port; who opens one pays a handshake, and who closes one leaves its port in TIME_WAIT.
 *
 * Left out: idle connections that either side closes, calls that are tried again, and addresses or services beyond one.
 */
import { poisson, startArrivals, type Built, type Script, type World } from '@under-load/engine';
import { Tier } from '../calls/tier.ts';
import { Client } from './client.ts';
import type { Lifetime } from './lifetime.ts';
import { injected } from './lifetimes/injected.ts';
import { newEach } from './lifetimes/new-each.ts';
import { LocalPorts } from './local-ports.ts';
import { NO_PORT, type Call, type Machine } from './machine.ts';
import { handshakeSeconds, type Values } from './parameters.ts';
import { MACHINE, stageOf } from './scene.ts';

const lifetimes = {
  'new-each': newEach,
  transient: injected('transient'),
  scoped: injected('scoped'),
  singleton: injected('singleton'),
} as const satisfies Record<Values['lifetime'], Lifetime>;

export function build(world: World, values: Values): Built {
  const { scene, cellOf } = stageOf(values);
  const processor = new Tier(world, { name: 'machine', places: values.cores });
  const ports = new LocalPorts(world, {
    count: values.ports,
    timeWait: values.timeWait,
    onChange(port, state, taken) {
      if (!world.recording) return;
      const cell = cellOf(port);
      if (cell !== null) world.state(cell, 'port', state);
      world.state(MACHINE, 'taken', taken);
    },
  });
  const thingOf = (port: number) => cellOf(port) ?? -1;

  const machine: Machine = {
    simulator: world.simulator,
    *makeClient() {
      yield* processor.work(values.makingTime / 1000);
    },
    *open({ item }) {
      const port = ports.take();
      if (port === null) throw NO_PORT;
      world.count('opened');
      world.mark('opens', thingOf(port), item, port);
      yield handshakeSeconds(values);
      return port;
    },
    *exchange({ item, work }, port) {
      world.count('calls');
      world.mark('asks', thingOf(port), item, port);
      yield values.rtt / 1000 + work;
    },
    close(port) {
      ports.close(port);
      world.mark('closes', thingOf(port), -1, port);
    },
  };
  const most = values.lifetime === 'singleton' ? values.connections : Infinity;
  const handle = lifetimes[values.lifetime](() => new Client(machine, most));

  function* request(item: number, work: readonly number[]): Script<void> {
    const cameAt = world.now;
    try {
      yield* handle(work.map((seconds): Call => ({ item, work: seconds })));
      world.count('answers');
      world.sample('latency', world.now - cameAt);
      world.mark('answered', -1, item, world.now - cameAt);
    } catch (error) {
      if (error !== NO_PORT) throw error;
      world.count('failures');
      world.mark('fails', MACHINE, item);
    }
  }

  const works = world.stream('work of the service');
  for (let cell = 1; cell < scene.things.length; cell++) world.state(cell, 'port', 0);
  world.state(MACHINE, 'taken', 0);
  startArrivals(world.simulator, poisson(values.arrivalRate, world.stream('arrivals')), () => {
    const work = Array.from({ length: values.calls }, () => works.exponential(values.serviceTime / 1000));
    world.demand(world.now, ...work);
    world.count('requests');
    const item = world.item('request');
    world.simulator.spawn(request(item, work));
  });
  return { scene };
}
