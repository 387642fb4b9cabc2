/**
 * A small shop: customers of four tenants ask for pages; a front end, an application with a cache, a store for orders, one
 * for logs, and a payment service elsewhere make them. Slow jobs, exports and logs run beside. One part of it may be written
 * as an antipattern has it, and one may be repaired.
 *
 * What a fault does follows from its lines, from waiting for places, and from nothing else. What is asked of the shop is
 * the same whatever it is made of.
 *
 * Left out: failures of machines, writing orders, several front ends, and a browser that asks for pieces side by side.
 */
import { poisson, startArrivals, type Built, type Script, type World } from '@under-load/engine';
import { call } from '../calls/call.ts';
import { Application } from './application.ts';
import { Books } from './books.ts';
import { Cache } from './cache.ts';
import { caseOf, CORES } from './case.ts';
import { Client } from './client.ts';
import { JUDGED } from './clock.ts';
import { designOf } from './faults.ts';
import { watch } from './monitor.ts';
import { OrdersStore } from './orders-store.ts';
import { pagesOf, type Page } from './page.ts';
import type { Values } from './parameters.ts';
import { PaymentClient } from './payment-client.ts';
import { Processor } from './processor.ts';
import { CLIENT, FRONT, LOGS, scene, WORKERS } from './scene.ts';

/** One page in so many is drawn on its way. */
const TRACED = 12;

export function build(world: World, { fault, fix, load }: Values): Built {
  const the = caseOf(world.stream('case'));
  const design = designOf(fault, fix);
  const books = new Books(world);
  const front = new Processor(world, { name: 'front end', thing: FRONT, cores: CORES.front });
  const workers = new Processor(world, { name: 'workers', thing: WORKERS, cores: CORES.workers });
  const logs = new Processor(world, { name: 'logs store', thing: LOGS, cores: CORES.logs });
  const cache = new Cache(world, the, books);
  const orders = new OrdersStore(world, the, design, books);
  const payment = new PaymentClient(world, the, design, books);
  const application = new Application(world, the, design, { books, cache, orders, payment });
  const pieces = design.pageCalls === 'one' ? 1 : the.pieces;

  function* attempt(page: Page): Script<boolean> {
    const item = world.recording && page.number % TRACED === 0 ? page.item : -1;
    const way = {
      from: item < 0 ? -1 : CLIENT,
      to: FRONT,
      item,
      there: the.clientTrip / 2,
      back: the.clientTrip / 2,
    };
    books.count('client calls', pieces);
    for (let piece = 1; piece < pieces; piece++)
      yield* call(world, way, () => front.work({ seconds: the.callWork, kind: 'page', item }));
    return yield* call(world, way, function* () {
      yield* front.work({ seconds: the.callWork + the.renderWork * page.appFactor, kind: 'page', item });
      books.count('application calls');
      yield the.innerTrip;
      return yield* application.page(page, item);
    });
  }

  const client = new Client(world, design, books, {
    attempt,
    asked: ({ judged }) => {
      books.count('asked');
      if (judged) world.count('judged');
    },
    answered: ({ at, item, judged }, good) => {
      world.mark(good ? 'good' : 'failed', CLIENT, item, world.now - at);
      books.count(good ? 'answered' : 'unanswered');
      if (!judged) return;
      if (good) world.count('good');
      world.sample('latency', world.now - at);
    },
  });

  const nextPage = pagesOf(world, the);
  startArrivals(world.simulator, poisson(the.pageRate * load, world.stream('page arrivals')), () => {
    world.simulator.spawn(client.visit(nextPage()));
  });
  const beside = (name: string, rate: number, mean: number, script: (seconds: number) => Script<void>): void => {
    const luck = world.stream(`${name} work`);
    startArrivals(world.simulator, poisson(rate * load, world.stream(`${name} arrivals`)), () => {
      const seconds = mean * (0.5 + luck.uniform());
      world.demand(world.now, seconds);
      books.count(name);
      world.simulator.spawn(script(seconds));
    });
  };
  const jobsAt = design.jobsRunOn === 'front' ? front : workers;
  const logsAt = design.logs === 'orders-store' ? orders.cores : logs;
  beside('jobs', the.jobRate, the.jobWork, (seconds) => jobsAt.work({ seconds, kind: 'job' }));
  beside('logs', the.logRate, the.logWork, (seconds) => logsAt.work({ seconds, kind: 'log' }));
  beside('exports', the.exportRate, the.exportTime, (seconds) => orders.export(seconds));

  for (const [name, { cores }, processor] of [
    ['front', front, front],
    ['application', application.cores, application.cores],
    ['orders', orders.cores, orders.cores],
  ] as const) {
    let before = 0;
    world.simulator.at(JUDGED.from, () => (before = processor.busySeconds));
    world.simulator.at(JUDGED.until, () =>
      world.count(`${name} busy`, (processor.busySeconds - before) / cores / (JUDGED.until - JUDGED.from)),
    );
  }
  watch(world, { books, front, application, orders, logs, workers, payment, ports: the.ports });
  return { scene };
}
