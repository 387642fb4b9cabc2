/** Customers who are turned away or give up: bounded lines, no line at all, impatience, token buckets. */
import {
  deterministic,
  erlangB,
  exp,
  exponential,
  hyperexponential,
  poisson,
  race,
  sleep,
  startArrivals,
  Station,
  TokenBucket,
} from '../../src/index.ts';
import type { Distribution, Script } from '../../src/index.ts';
import { birthAndDeath } from './birth-and-death.ts';
import { integral } from './integral.ts';
import type { Oracle, Stage } from './oracle.ts';
import { above, mean, share } from './quantity.ts';

interface Bounded {
  readonly rate: number;
  readonly servers: number;
  readonly waitingRoom: number;
  readonly work: Distribution;
}

function bounded({ rate, servers, waitingRoom, work }: Bounded): (stage: Stage) => void {
  return ({ simulator, tally, stream }) => {
    const station = new Station(simulator, { slots: servers, waitingRoom });
    const drawn = stream('work');
    startArrivals(simulator, poisson(rate, stream('arrivals')), () => {
      const [since, seconds] = [simulator.now, work.draw(drawn)];
      tally.count('arrivals');
      if (station.full) return tally.count('turned away');
      station.enter(() =>
        station.work(seconds, () => {
          tally.sample('sojourn', simulator.now - since);
          station.release();
        }),
      );
    });
  };
}

/** M/M/1/K: the share turned away and the mean sojourn of the others. */
function finiteLine(rate: number, spreads: readonly [number, number]): Oracle {
  const { probability, meanState } = birthAndDeath({ most: 10, birth: () => rate, death: () => 1 });
  const blocked = probability(10);
  return {
    model: `M/M/1/10, load ${rate}`,
    source: 'Kleinrock, Queueing Systems 1, 1975, section 3.6',
    rate,
    build: bounded({ rate, servers: 1, waitingRoom: 9, work: exponential(1) }),
    quantities: [
      share('turned away', 'arrivals', blocked, spreads[0], 0.02),
      mean('sojourn', meanState / (rate * (1 - blocked)), spreads[1]),
    ],
  };
}

function noLine(name: string, rate: number, work: Distribution, spread: number): Oracle {
  return {
    model: `M/${name}/8/8, ${rate} erlang`,
    source: 'Erlang, 1917; Sevastyanov, 1957: only the mean service time matters',
    rate,
    build: bounded({ rate, servers: 8, waitingRoom: 0, work }),
    quantities: [share('turned away', 'arrivals', erlangB(8, rate), spread)],
  };
}

/** M/M/c+M: each waits as long as his patience lasts. */
function impatient(rate: number, servers: number, leaving: number, spreads: readonly [number, number]): Oracle {
  const { probability } = birthAndDeath({
    most: 300,
    birth: () => rate,
    death: (inside) => Math.min(inside, servers) + Math.max(0, inside - servers) * leaving,
  });
  let inLine = 0;
  for (let inside = servers + 1; inside <= 300; inside++) inLine += (inside - servers) * probability(inside);
  const build = ({ simulator, tally, stream }: Stage): void => {
    const station = new Station(simulator, { slots: servers });
    const [work, patience] = [stream('work'), stream('patience')];
    function* customer(seconds: number, patient: number): Script {
      const since = simulator.now;
      tally.count('arrivals');
      const turn = yield* race(station, sleep(patient));
      tally.sample('wait', simulator.now - since);
      if (turn === 1) return tally.count('given up');
      yield seconds;
      station.release();
    }
    startArrivals(simulator, poisson(rate, stream('arrivals')), () => {
      simulator.spawn(customer(work.exponential(), patience.exponential(1 / leaving)));
    });
  };
  return {
    model: `M/M/${servers}+M, load ${Math.round((100 * rate) / servers) / 100}`,
    source: 'Palm, Tele, 1957',
    ...{ rate, build },
    quantities: [
      share('given up', 'arrivals', (leaving * inLine) / rate, spreads[0], 0.02),
      mean('wait', inLine / rate, spreads[1]),
    ],
  };
}

const LOAD = 0.8;

/** M/D/1 with service 1: P(wait ≤ x). Erlang's form; its alternating sum is exact enough for short waits. */
function waitsAtMost(x: number): number {
  let sum = 0;
  for (let k = 0; k <= x; k++) {
    let term = exp(LOAD * (x - k));
    for (let i = 1; i <= k; i++) term *= (-LOAD * (x - k)) / i;
    sum += term;
  }
  return (1 - LOAD) * sum;
}

/** One token a second, a burst of 3: what M/D/1 makes wait more than 2 s has used its burst up. */
const inBurst = waitsAtMost(2);

const limiter = (burst: number, passing: number, spread: number): Oracle => ({
  model: `limiter with a burst of ${burst}, load ${LOAD}`,
  source: 'M/D/1 with a bounded wait: Takács, Introduction to the Theory of Queues, 1962',
  rate: LOAD,
  build({ simulator, tally, stream }) {
    const bucket = new TokenBucket(simulator, { rate: 1, burst });
    startArrivals(simulator, poisson(LOAD, stream('arrivals')), () => {
      tally.count('arrivals');
      if (bucket.tryTake()) tally.count('passed');
    });
  },
  quantities: [share('passed', 'arrivals', passing, spread)],
});

const shaper: Oracle = {
  model: `shaper with a burst of 3, load ${LOAD}`,
  source: 'M/D/1 beyond a wait of 2 s',
  rate: LOAD,
  build({ simulator, tally, stream }) {
    const bucket = new TokenBucket(simulator, { rate: 1, burst: 3 });
    function* request(): Script {
      const since = simulator.now;
      yield bucket.take();
      tally.sample('delay', simulator.now - since);
    }
    startArrivals(simulator, poisson(LOAD, stream('arrivals')), () => simulator.spawn(request()));
  },
  quantities: [
    above('delay', 0, 1 - inBurst, 35),
    mean('delay', 2 - integral(0, 1, (x) => 1 - waitsAtMost(x)) - integral(1, 2, (x) => 1 - waitsAtMost(x)), 200, 0.02),
  ],
};

export const losses: readonly Oracle[] = [
  finiteLine(0.8, [240, 18]),
  finiteLine(1.2, [30, 7]),
  noLine('M', 6.4, exponential(1), 20),
  noLine('D', 6.4, deterministic(1), 11),
  noLine('H2', 6.4, hyperexponential({ mean: 1, squaredVariation: 4 }), 30),
  noLine('M', 12, exponential(1), 3),
  impatient(1.2, 1, 0.5, [2.2, 4]),
  impatient(3, 3, 0.25, [20, 28]),
  limiter(1, 1 / (1 + LOAD), 0.6),
  limiter(3, inBurst / (1 - LOAD + LOAD * inBurst), 0.2),
  shaper,
];
