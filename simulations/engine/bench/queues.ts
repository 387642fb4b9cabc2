/**
 * One queue, written for every engine that is compared: so many servers, one line, first come first served, Poisson
 * arrivals at 80 % load, exponential work of mean 1. Each gives the mean time in system over the customers; fed the
 * same streams, all agree to the last digits, which shows that they did the same work.
 */
import { createRequire } from 'node:module';
import { Line, Simulator, Station, Stream } from '../src/index.ts';

export interface Load {
  readonly servers: number;
  readonly customers: number;
}
type Queue = (load: Load) => number | Promise<number>;

const streams = () => ({ arrivals: new Stream(1, 'arrivals'), work: new Stream(1, 'work') });
const between = ({ servers }: Load): number => 1 / (0.8 * servers);

/** No event list at all: the recursion of Kiefer and Wolfowitz. What the draws and a sorted array cost. */
const recursion: Queue = (load) => {
  const { arrivals, work } = streams();
  const free = new Float64Array(load.servers);
  let [now, sum] = [0, 0];
  for (let i = 0; i < load.customers; i++) {
    now += arrivals.exponential(between(load));
    const end = Math.max(free[0] as number, now) + work.exponential();
    sum += end - now;
    let place = 0;
    for (; place + 1 < load.servers && (free[place + 1] as number) < end; place++)
      free[place] = free[place + 1] as number;
    free[place] = end;
  }
  return sum / load.customers;
};

/** Events in an array kept sorted by splice: the loop one writes in an afternoon. */
const sortedArray: Queue = (load) => {
  const { arrivals, work } = streams();
  const events: { readonly time: number; readonly run: () => void }[] = [];
  const waiting: number[] = [];
  let [now, sum, busy, left] = [0, 0, 0, load.customers];
  const after = (delay: number, run: () => void): void => {
    const time = now + delay;
    let place = events.length;
    while (place > 0 && (events[place - 1] as { time: number }).time <= time) place--;
    events.splice(place, 0, { time, run });
  };
  const serve = (since: number): void =>
    after(work.exponential(), () => {
      sum += now - since;
      const next = waiting.shift();
      if (next === undefined) busy--;
      else serve(next);
    });
  const arrive = (): void => {
    if (--left > 0) after(arrivals.exponential(between(load)), arrive);
    if (busy === load.servers) waiting.push(now);
    else {
      busy++;
      serve(now);
    }
  };
  after(arrivals.exponential(between(load)), arrive);
  for (let event = events.pop(); event; event = events.pop()) {
    now = event.time;
    event.run();
  }
  return sum / load.customers;
};

/** The engine's event list, with a line and a count of busy servers by hand: what the C++ loop does too. */
const callbacks: Queue = (load) => {
  const { arrivals, work } = streams();
  const simulator = new Simulator();
  const waiting = new Line<number>();
  let [sum, busy, left] = [0, 0, load.customers];
  const serve = (since: number): void => {
    simulator.after(work.exponential(), () => {
      sum += simulator.now - since;
      const next = waiting.callFirst();
      if (next === undefined) busy--;
      else serve(next);
    });
  };
  const arrive = (): void => {
    if (--left > 0) simulator.after(arrivals.exponential(between(load)), arrive);
    if (busy === load.servers) waiting.join(simulator.now);
    else {
      busy++;
      serve(simulator.now);
    }
  };
  simulator.after(arrivals.exponential(between(load)), arrive);
  simulator.run();
  return sum / load.customers;
};

/** The same with a station of the engine, which could slow down, pause, or give up a place in line. */
const stationCallbacks: Queue = (load) => {
  const { arrivals, work } = streams();
  const simulator = new Simulator();
  const station = new Station(simulator, { slots: load.servers });
  let [sum, left] = [0, load.customers];
  const arrive = (): void => {
    if (--left > 0) simulator.after(arrivals.exponential(between(load)), arrive);
    const since = simulator.now;
    station.enter(() => {
      station.work(work.exponential(), () => {
        sum += simulator.now - since;
        station.release();
      });
    });
  };
  simulator.after(arrivals.exponential(between(load)), arrive);
  simulator.run();
  return sum / load.customers;
};

/** As a lesson writes it: a request is a script. */
const scripts: Queue = (load) => {
  const { arrivals, work } = streams();
  const simulator = new Simulator();
  const station = new Station(simulator, { slots: load.servers });
  let sum = 0;
  function* customer() {
    const since = simulator.now;
    yield station;
    yield work.exponential();
    station.release();
    sum += simulator.now - since;
  }
  function* source() {
    for (let i = 0; i < load.customers; i++) {
      yield arrivals.exponential(between(load));
      simulator.spawn(customer());
    }
  }
  simulator.spawn(source());
  simulator.run();
  return sum / load.customers;
};

interface SimJs {
  Sim: new () => { addEntity(entity: unknown): void; simulate(until: number, events: number): void };
  Entity: new () => {
    setTimer(delay: number): { done(then: () => void): void };
    useFacility(facility: unknown, seconds: number): { done(then: () => void): void };
    time(): number;
  };
  Facility: { new (name: string, discipline: number, servers: number): unknown; FCFS: number };
}

/** simjs from npm: callbacks and a `Facility`. The package sets `window.Sim`. */
const simjs: Queue = (load) => {
  const host = globalThis as unknown as { window: { Sim?: SimJs } };
  host.window ??= {};
  createRequire(import.meta.url)('simjs');
  const { Sim, Entity, Facility } = host.window.Sim as SimJs;
  const { arrivals, work } = streams();
  const facility = new Facility('server', Facility.FCFS, load.servers);
  let [sum, left] = [0, load.customers];
  class Source extends Entity {
    start(): void {
      this.setTimer(arrivals.exponential(between(load))).done(() => this.arrive());
    }
    arrive(): void {
      if (--left > 0) this.start();
      const since = this.time();
      this.useFacility(facility, work.exponential()).done(() => {
        sum += this.time() - since;
      });
    }
  }
  const sim = new Sim();
  sim.addEntity(Source);
  sim.simulate(Infinity, Infinity);
  return sum / load.customers;
};

interface SimScript {
  Simulation: new () => {
    timeNow: number;
    finished: { addEventListener(then: () => void): void };
    activate(entity: unknown): void;
    onStarting(): void;
    start(): void;
  };
  Entity: new () => {
    delay(seconds: number): Promise<void>;
    enterQueue(queue: unknown): Promise<void>;
    leaveQueue(queue: unknown): void;
  };
  Queue: new (name: string, capacity: number) => unknown;
}

/** simscript from npm: async scripts and a `Queue`. It wants a browser's `requestAnimationFrame`. */
const simscript: Queue = async (load) => {
  const host = globalThis as unknown as { requestAnimationFrame: unknown };
  host.requestAnimationFrame ??= (then: () => void) => setImmediate(then);
  const { Simulation, Entity, Queue } = createRequire(import.meta.url)('simscript') as SimScript;
  const { arrivals, work } = streams();
  const queue = new Queue('server', load.servers);
  let sum = 0;
  class Customer extends Entity {
    async script(): Promise<void> {
      const since = simulation.timeNow;
      await this.enterQueue(queue);
      await this.delay(work.exponential());
      this.leaveQueue(queue);
      sum += simulation.timeNow - since;
    }
  }
  class Source extends Entity {
    async script(): Promise<void> {
      for (let i = 0; i < load.customers; i++) {
        await this.delay(arrivals.exponential(between(load)));
        simulation.activate(new Customer());
      }
    }
  }
  class Model extends Simulation {
    override onStarting(): void {
      super.onStarting();
      this.activate(new Source());
    }
  }
  const simulation = new Model();
  await new Promise<void>((resolve) => {
    simulation.finished.addEventListener(resolve);
    simulation.start();
  });
  return sum / load.customers;
};

export interface Contender {
  readonly queue: Queue;
  /** How many customers keep its run near a second. */
  readonly customers: number;
  /** The npm package it needs. */
  readonly needs?: string;
}

export const contenders: Readonly<Record<string, Contender>> = {
  'engine, callbacks': { queue: callbacks, customers: 1e6 },
  'engine, callbacks and Station': { queue: stationCallbacks, customers: 1e6 },
  'engine, scripts and Station': { queue: scripts, customers: 1e6 },
  'no events: recursion in JavaScript': { queue: recursion, customers: 1e6 },
  'sorted array of closures': { queue: sortedArray, customers: 1e6 },
  simjs: { queue: simjs, customers: 2e5, needs: 'simjs' },
  simscript: { queue: simscript, customers: 2e4, needs: 'simscript' },
};
