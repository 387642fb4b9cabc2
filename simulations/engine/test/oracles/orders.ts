/** One line, served in other orders than first come first served: last come, by priority, shortest first, all at once. */
import {
  deterministic,
  erlangC,
  exp,
  exponential,
  hyperexponential,
  poisson,
  PreemptiveStation,
  SharedStation,
  startArrivals,
  Station,
} from '../../src/index.ts';
import type { Distribution } from '../../src/index.ts';
import { integral } from './integral.ts';
import type { Oracle, Stage } from './oracle.ts';
import { mean } from './quantity.ts';

const COBHAM = 'Cobham, Operations Research 2, 1954';

/** A station whose customers' priority is 0 or 1, each half of them, or the work itself. */
function ranked(servers: number, rate: number, priority: 'class' | 'work'): (stage: Stage) => void {
  return ({ simulator, tally, stream }) => {
    const station = new Station(simulator, { order: 'priority', slots: servers });
    const [work, kind] = [stream('work'), stream('class')];
    startArrivals(simulator, poisson(rate, stream('arrivals')), () => {
      const [since, seconds, number] = [simulator.now, work.exponential(), kind.below(2)];
      station.enter(
        () => {
          tally.sample(priority === 'work' ? 'wait' : `wait of class ${number}`, simulator.now - since);
          station.work(seconds, () => station.release());
        },
        priority === 'work' ? seconds : number,
      );
    });
  };
}

function preemptive(servers: number, rate: number): (stage: Stage) => void {
  return ({ simulator, tally, stream }) => {
    const station = new PreemptiveStation(simulator, { servers });
    const [work, kind] = [stream('work'), stream('class')];
    startArrivals(simulator, poisson(rate, stream('arrivals')), () => {
      const [since, priority] = [simulator.now, kind.below(2)];
      station.work(work.exponential(), {
        priority,
        onDone: () => tally.sample(`sojourn of class ${priority}`, simulator.now - since),
      });
    });
  };
}

function shared(servers: number, rate: number, work: Distribution): (stage: Stage) => void {
  return ({ simulator, tally, stream }) => {
    const station = new SharedStation(simulator, { servers });
    const drawn = stream('work');
    startArrivals(simulator, poisson(rate, stream('arrivals')), () => {
      const [since, seconds] = [simulator.now, work.draw(drawn)];
      station.work(seconds, () => {
        tally.sample('sojourn', simulator.now - since);
        if (seconds < 0.5) tally.sample('sojourn of work below 0.5', simulator.now - since);
      });
    });
  };
}

const lastComeFirst: Oracle = {
  model: 'M/M/1 last come first served, load 0.5',
  source: 'Takács, Operations Research 11, 1963: the squared wait grows by 1/(1 − ρ)',
  rate: 0.5,
  build({ simulator, tally, stream }) {
    const station = new Station(simulator, { order: 'lifo' });
    const work = stream('work');
    startArrivals(simulator, poisson(0.5, stream('arrivals')), () => {
      const since = simulator.now;
      station.enter(() => {
        const wait = simulator.now - since;
        tally.sample('wait', wait);
        tally.sample('squared wait', wait * wait);
        station.work(work.exponential(), () => station.release());
      });
    });
  },
  quantities: [mean('wait', 1, 42), mean('squared wait', 8, 400, 0.03)],
};

/** Mean sojourn in M/M/c with mean service 1. */
const mmc = (rate: number, servers: number): number => 1 + erlangC(servers, rate) / (servers - rate);

/** The wait under shortest first: for work x it is W0 / (1 − ρ(x))², ρ(x) the load of all work up to x. */
const shortestFirst = integral(0, 60, (x) => {
  const rest = 1 - 0.8 * (1 - exp(-x) * (1 + x));
  return (0.8 / (rest * rest)) * exp(-x);
});

const wait = erlangC(3, 2.4) / 3;
const KLEINROCK2 = 'Kleinrock, Queueing Systems 2, 1976';
/** Mean work of those below a half, each of which takes 1/(1 − ρ) as long. */
const shortWork = (1 - 1.5 * exp(-0.5)) / (1 - exp(-0.5));

export const orders: readonly Oracle[] = [
  lastComeFirst,
  {
    model: 'M/M/1 with two priorities, load 0.4 + 0.4',
    ...{ source: COBHAM, rate: 0.8, build: ranked(1, 0.8, 'class') },
    quantities: [mean('wait of class 0', 4 / 3, 24), mean('wait of class 1', 20 / 3, 190)],
  },
  {
    model: 'M/M/3 with two priorities, load 0.4 + 0.4',
    ...{ source: COBHAM, rate: 2.4, build: ranked(3, 2.4, 'class') },
    quantities: [mean('wait of class 0', wait / 0.6, 32), mean('wait of class 1', wait / (0.6 * 0.2), 190)],
  },
  {
    model: 'M/M/1 shortest first, load 0.8',
    source: 'Phipps, Operations Research 4, 1956',
    ...{ rate: 0.8, build: ranked(1, 0.8, 'work') },
    quantities: [mean('wait', shortestFirst, 50)],
  },
  {
    model: 'M/M/1 preemptive, load 0.4 + 0.4',
    source: `${KLEINROCK2}, section 3.4`,
    ...{ rate: 0.8, build: preemptive(1, 0.8) },
    quantities: [mean('sojourn of class 0', 5 / 3, 10), mean('sojourn of class 1', 25 / 3, 100)],
  },
  {
    model: 'M/M/3 preemptive, load 0.4 + 0.4',
    source: 'class 0 sees itself alone; together they are M/M/3',
    ...{ rate: 2.4, build: preemptive(3, 2.4) },
    quantities: [
      mean('sojourn of class 0', mmc(1.2, 3), 4),
      mean('sojourn of class 1', 2 * mmc(2.4, 3) - mmc(1.2, 3), 75),
    ],
  },
  {
    model: 'M/D/1 shared, load 0.8',
    ...{ source: `${KLEINROCK2}, chapter 4`, rate: 0.8, build: shared(1, 0.8, deterministic(1)) },
    quantities: [mean('sojourn', 5, 55)],
  },
  {
    model: 'M/M/1 shared, load 0.8',
    ...{ source: `${KLEINROCK2}, chapter 4`, rate: 0.8, build: shared(1, 0.8, exponential(1)) },
    quantities: [mean('sojourn', 5, 85), mean('sojourn of work below 0.5', 5 * shortWork, 75)],
  },
  {
    model: 'M/H2/1 shared, load 0.8',
    source: `${KLEINROCK2}, chapter 4: the service time's variance does not matter`,
    rate: 0.8,
    build: shared(1, 0.8, hyperexponential({ mean: 1, squaredVariation: 4 })),
    quantities: [mean('sojourn', 5, 220)],
  },
  {
    model: 'M/M/2 shared, load 0.8',
    source: 'as many in the system as in M/M/2',
    ...{ rate: 1.6, build: shared(2, 1.6, exponential(1)) },
    quantities: [mean('sojourn', mmc(1.6, 2), 75)],
  },
];
