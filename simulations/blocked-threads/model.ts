/**
 * Requests come at random to a machine with a pool of threads and some cores. Each computes, sends one query and waits for
 * the answer. Whether its thread waits too is the question.
 *
 * Left out: what switching between threads costs, the memory of a thread, and the database, whose answers take as long
 * however many it is asked for.
 */
import { poisson, startArrivals, type Built, type Script, type World } from '@under-load/engine';
import { drawRequest } from './draw-request.ts';
import { call } from '../calls/call.ts';
import { Tier } from '../calls/tier.ts';
import type { Handler, Machine, Request } from './handler.ts';
import { awaiting } from './handlers/awaiting.ts';
import { blocking } from './handlers/blocking.ts';
import { threadsOf, type Values } from './parameters.ts';
import { Stage } from './stage.ts';

const handlers = { blocking, awaiting } as const satisfies Record<Values['handler'], Handler>;

export function build(world: World, values: Values): Built {
  const { room, cores: coreCount, connections: connectionCount } = values;
  const threads = new Tier(world, { name: 'threads', places: threadsOf(values), waitingRoom: room });
  const cores = new Tier(world, { name: 'cores', places: coreCount });
  const connections = new Tier(world, { name: 'connections', places: connectionCount, waitingRoom: room });
  const stage = new Stage(world, values);
  const handle = handlers[values.handler];
  let [inside, inLine] = [0, 0];

  function* serve(item: number, request: Request): Script<void> {
    const cameAt = world.now;
    world.level('inside', ++inside);
    const good = yield* handle(machineFor(item), request);
    world.level('inside', --inside);
    if (!good) return;
    world.count('answers');
    world.sample('latency', world.now - cameAt);
    world.mark('answered', -1, item, world.now - cameAt);
  }

  function refuse(item: number, which: 'no thread' | 'no connection'): void {
    world.count('refused');
    world.mark(which, -1, item, room);
  }

  /** The machine as one request meets it. */
  function machineFor(item: number): Machine {
    let held = -1;
    return {
      *thread(script) {
        const waits = threads.inUse >= threads.places;
        if (waits) {
          stage.show('line', inLine, 'in line');
          world.state(0, 'waiting', ++inLine);
          world.mark('join', -1, item, inLine - 1);
        }
        return yield* threads.hold(function* (thread) {
          if (waits) {
            world.state(0, 'waiting', --inLine);
            stage.show('line', inLine, 'free');
          }
          held = thread;
          const answer = yield* script(thread);
          stage.show('threads', thread, 'free');
          held = -1;
          return answer;
        });
      },
      *compute(seconds, thread) {
        yield* cores.hold(function* () {
          stage.show('threads', thread, 'computing');
          world.mark('compute', stage.thing('threads', thread), item, seconds);
          yield* cores.compute(seconds);
        });
      },
      *ask(seconds) {
        if (held >= 0) {
          stage.show('threads', held, 'waiting with its request');
          world.mark('block', stage.thing('threads', held), item);
        } else world.mark('let go', -1, item);
        if (connections.full) {
          refuse(item, 'no connection');
          return false;
        }
        yield* call(world, { from: -1, to: -1, item, there: 0, back: 0 }, () => query(seconds));
        return true;
      },
    };
  }

  function* query(seconds: number): Script<void> {
    const waits = connections.inUse >= connections.places;
    if (waits) stage.show('connection line', connections.waiting, 'in line');
    yield* connections.hold(function* (connection) {
      if (waits) stage.show('connection line', connections.waiting, 'free');
      stage.show('queries', connection, 'under way');
      yield seconds;
      stage.show('queries', connection, 'free');
    });
  }

  const work = world.stream('work');
  world.state(0, 'waiting', 0);
  startArrivals(world.simulator, poisson(values.arrivalRate, world.stream('arrivals')), () => {
    const request = drawRequest(work, values);
    world.demand(world.now, request.compute, request.answerTakes);
    world.count('requests');
    const item = world.item('request');
    world.mark('arrive', -1, item);
    if (threads.full) refuse(item, 'no thread');
    else world.simulator.spawn(serve(item, request));
  });
  return { scene: stage.scene };
}
