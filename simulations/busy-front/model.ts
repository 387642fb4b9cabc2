/**
 * A front end with one processor answers short requests, and is also given long jobs. Both come at random, and how the
 * processor is shared between them is the mode.
 *
 * Left out: the cost of switching between threads, of writing to a queue and of reading from it, and waits that are not
 * for a processor: for a disk, a database, another service.
 */
import { poisson, startArrivals, type Built, type World } from '@under-load/engine';
import type { Machines, Mode, Piece } from './mode.ts';
import { loop } from './modes/loop.ts';
import { offload } from './modes/offload.ts';
import { priority } from './modes/priority.ts';
import { threads } from './modes/threads.ts';
import type { Values } from './parameters.ts';
import { JOBS, REQUESTS, sceneOf, USERS } from './scene.ts';

const modes = { loop, threads, priority, offload } as const satisfies Record<Values['mode'], Mode>;

export function build(world: World, values: Values): Built {
  const { simulator } = world;
  const machines: Machines = { simulator, slice: values.slice / 1000, workers: values.workers };
  const take = modes[values.mode](machines);
  let unanswered = 0;

  function show(change: number): void {
    unanswered += change;
    world.level('requests unanswered', unanswered);
    world.state(REQUESTS, 'unanswered', unanswered);
  }

  function done(seconds: number, onFrontEnd: boolean): void {
    if (onFrontEnd) world.count('front end seconds of work', seconds);
  }

  function request(item: number, seconds: number): void {
    const cameAt = world.now;
    const wait = world.begin('wait', USERS, item);
    let span = -1;
    show(1);
    take({
      kind: 'request',
      seconds,
      begins: () => (span = world.begin('request', REQUESTS, item)),
      rests: () => world.end(span),
      ends: () => {
        world.end(span);
        const took = world.now - cameAt;
        world.end(wait, took > LONG * seconds ? { kind: 'long wait' } : {});
        show(-1);
        done(seconds, true);
        world.count('answers');
        world.sample('latency', took);
        world.mark('answered', -1, item, took);
      },
    });
  }

  function job(item: number, seconds: number): void {
    const cameAt = world.now;
    let span = -1;
    const piece: Piece = {
      kind: 'job',
      seconds,
      begins: () => (span = world.begin('job', JOBS, item)),
      rests: () => world.end(span),
      ends: () => {
        world.end(span);
        done(seconds, values.mode !== 'offload');
        world.count('jobs done');
        world.sample('job time', world.now - cameAt);
        world.mark('job done', JOBS, item, world.now - cameAt);
      },
    };
    world.mark('job comes', JOBS, item);
    take(piece);
  }

  show(0);
  startArrivals(simulator, poisson(values.requestRate, world.stream('requests')), () => {
    world.demand(world.now, values.requestTime);
    world.count('requests');
    request(world.item('request'), values.requestTime / 1000);
  });
  if (values.jobRate > 0)
    startArrivals(simulator, poisson(values.jobRate, world.stream('jobs')), () => {
      world.demand(world.now, values.jobTime);
      job(world.item('job'), values.jobTime / 1000);
    });
  return { scene: sceneOf(values) };
}

/** Who has waited longer than so many times the work of a request is drawn apart. */
const LONG = 8;
