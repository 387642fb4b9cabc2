/**
 * Clients call a server through layers that retry. The server stands still for a while, then is as before; whether the
 * system is, too, is the question.
 *
 * Left out: clients that stop coming when they are not answered, and several servers to choose from.
 */
import { poisson, startArrivals, type Built, type Script, type World } from '@under-load/engine';
import type { Callee } from './call.ts';
import { Caller } from './caller.ts';
import { judged, TROUBLE, troubleEnds } from './clock.ts';
import { Ledger } from './ledger.ts';
import type { Values } from './parameters.ts';
import { CLIENT, sceneOf, serverThing } from './scene.ts';
import { Server } from './server.ts';
import { Service } from './service.ts';

export function build(world: World, values: Values): Built {
  const { simulator } = world;
  const ledger = new Ledger(world, values, CLIENT, serverThing(values));
  const server = new Server(world, values, serverThing(values), ledger);
  const callers: Caller[] = [];
  let next: Callee = server;
  for (let thing = serverThing(values) - 1; thing >= CLIENT; thing--) {
    const caller = new Caller(world, values, thing, attemptsAt(thing, values), next, ledger);
    callers.unshift(caller);
    next = new Service(world, values, caller, ledger);
  }
  const client = callers[0] as Caller;
  let calls = 0;

  function* make(number: number): Script<void> {
    const call = ledger.call(number);
    ledger.done(call, yield* client.call({ call, item: call.item, path: 0, deadline: Infinity }));
  }

  function arrive(): void {
    const number = ++calls;
    // Its luck is asked for again when an attempt is served: what a call brings does not depend on what is done with it.
    world.demand(world.now, world.recording ? world.coin('work', number, 1) : 0);
    simulator.spawn(make(number));
  }

  startArrivals(simulator, poisson(values.callRate, world.stream('calls')), () => {
    if (world.now < judged(values).until) arrive();
  });
  simulator.at(TROUBLE, () => {
    for (let i = 0; i < values.burst; i++) arrive();
  });
  if (values.pause > 0) {
    simulator.at(TROUBLE, () => server.pause());
    simulator.at(troubleEnds(values), () => server.resume());
  }
  world.on('pause', server.thing, () => server.pause());
  world.on('resume', server.thing, () => server.resume());
  world.on('empty', server.thing, () => server.empty());
  for (const caller of callers) world.on('once', caller.thing, () => caller.stopRetrying());
  return { scene: sceneOf(values) };
}

/** Attempts that the caller at this place may make. */
function attemptsAt(thing: number, values: Values): number {
  const { attempts, retrying } = values;
  if (retrying === 'first') return thing === CLIENT ? attempts : 1;
  if (retrying === 'last') return thing === serverThing(values) - 1 ? attempts : 1;
  return attempts;
}
