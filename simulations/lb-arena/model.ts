/**
 * Requests arrive, a balancer sends each to a server by its rule, the server works through its line.
 *
 * Left out: the network between them takes no time, and health checks notice a crash at once.
 */
import { Line, type Built, type World } from '@under-load/engine';
import { Balancer } from './balancer.ts';
import { demand, type Asked } from './demand.ts';
import { Machine, type Job } from './machine.ts';
import { speedsOf, weightsOf, type Values } from './parameters.ts';
import { policies } from './policies.ts';
import type { Server } from './policy.ts';
import { CLIENTS, balancerThing, sceneOf, serverThing } from './scene.ts';

export function build(world: World, values: Values): Built {
  const machines = speedsOf(values).map((speed, i) => new Machine(world, i, serverThing(values, i), speed, answered));
  const sent = machines.map((_, i) => `sent to server ${i + 1}`);
  const oneLine = new Line<{ readonly job: Job; readonly span: number }>();
  let inside = 0;
  let asking = -1;

  const balancers = Array.from({ length: values.balancers }, (_, i) => {
    const tools = { chance: world.stream('rule', i), choices: values.choices, look };
    return new Balancer(balancerThing(i), machines, weightsOf(values), policies[values.policy](tools));
  });

  function look(server: Server): Server {
    world.count('looks');
    if (world.recording) world.mark('look', serverThing(values, server.number), asking);
    return server;
  }

  function arrive({ work, client, balancer: door }: Asked): void {
    const balancer = balancers[door]!;
    const item = world.item('request', world.recording ? { work, client, balancer: balancer.thing } : undefined);
    const job: Job = { item, arrivedAt: world.now, work, client, balancer: door };
    world.mark('arrive', CLIENTS, item);
    world.count('arrived');
    world.level('in system', ++inside);
    asking = item;
    const machine = balancer.pick(job);
    if (machine) send(job, machine);
    else if (balancer.anyUp) hold(job, balancer);
    else leave(job, balancer.thing, false);
  }

  function send(job: Job, machine: Machine): void {
    world.mark('choose', machine.thing, job.item, machine.line);
    world.sample('ahead', machine.line);
    world.count(sent[machine.number]!);
    balancers[job.balancer]!.sent(machine);
    machine.accept(job);
  }

  /** Keeps a request at the balancer, in one line for all servers. */
  function hold(job: Job, { thing }: Balancer): void {
    world.mark('hold', thing, job.item, oneLine.length);
    world.sample('ahead', oneLine.length);
    oneLine.join({ job, span: world.begin('wait', thing, job.item) });
  }

  /** A server with nothing to do takes the next from the one line. */
  function pull(machine: Machine): void {
    if (oneLine.length === 0 || machine.line > 0 || !machine.up) return;
    const { job, span } = oneLine.callFirst()!;
    world.end(span);
    send(job, machine);
  }

  function answered(job: Job, machine: Machine, good: boolean): void {
    balancers[job.balancer]!.answered(machine, world.now - job.arrivedAt);
    leave(job, machine.thing, good);
    pull(machine);
  }

  function leave(job: Job, thing: number, good: boolean): void {
    if (!good) world.mark('fail', thing, job.item);
    world.count(good ? 'good answers' : 'errors');
    world.sample('latency', world.now - job.arrivedAt);
    world.level('in system', --inside);
  }

  /** On each server an agent reports, over and over, how many requests it holds. */
  function* agents(): Generator<number, void> {
    for (;;) {
      for (const balancer of balancers) balancer.hear();
      for (const machine of machines) world.state(machine.thing, 'reported', machine.line);
      yield values.pollInterval / 1000;
    }
  }

  for (const machine of machines) {
    const then = (happens: (value?: number) => void) => (value?: number) => {
      happens(value);
      for (const balancer of balancers) balancer.checkHealth();
      pull(machine);
    };
    world.on(
      'crash',
      machine.thing,
      then(() => machine.crash()),
    );
    world.on(
      'slow',
      machine.thing,
      then((times = 4) => machine.slowDown(times)),
    );
    world.on(
      'fail',
      machine.thing,
      then(() => machine.failFast()),
    );
    world.on(
      'recover',
      machine.thing,
      then(() => machine.recover()),
    );
  }
  if (values.fault === 'slow') machines[0]!.slowDown(4);
  if (values.fault === 'error-fast') machines[0]!.failFast();
  if (values.policy === 'resource-based') world.simulator.spawn(agents());
  world.simulator.spawn(demand(world, values, arrive));
  return { scene: sceneOf(values) };
}
