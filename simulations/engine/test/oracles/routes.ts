/** Several stations: one after another, side by side, in a circle, and one that breaks down. */
import {
  all,
  exp,
  poisson,
  pow,
  shortestLineMeanResponse,
  startArrivals,
  startClients,
  Station,
  valueOf,
} from '../../src/index.ts';
import type { Script, Stream } from '../../src/index.ts';
import { birthAndDeath } from './birth-and-death.ts';
import type { Oracle, Quantity, Stage } from './oracle.ts';
import { above, average, mean, rate } from './quantity.ts';

/** Requests to equal servers of rate 1 each; `choose` names the server, knowing all lines. */
function balanced(
  options: { readonly model: string; readonly source: string; readonly servers: number },
  chooser: (stage: Stage) => (stations: readonly Station[], request: number) => number,
  quantities: readonly Quantity[],
): Oracle {
  const { model, source, servers } = options;
  const arrivalRate = 0.8 * servers;
  const build = (stage: Stage): void => {
    const { simulator, tally, stream } = stage;
    const stations = Array.from({ length: servers }, () => new Station(simulator));
    const [choose, work] = [chooser(stage), stream('work')];
    function* request(station: Station, seconds: number): Script {
      const since = simulator.now;
      yield* station.serve(seconds);
      tally.sample('sojourn', simulator.now - since);
    }
    startArrivals(simulator, poisson(arrivalRate, stream('arrivals')), (number) => {
      simulator.spawn(request(stations[choose(stations, number)] as Station, work.exponential()));
    });
  };
  return { model, source, rate: arrivalRate, build, quantities };
}

/** The shortest of these lines; of equal ones any, by lot. */
function shortest(stations: readonly Station[], among: readonly number[], lot: Stream): number {
  const least = Math.min(...among.map((each) => (stations[each] as Station).load));
  const tied = among.filter((each) => (stations[each] as Station).load === least);
  return tied[tied.length > 1 ? lot.below(tied.length) : 0] as number;
}

/** To all digits given; the engine's own theory, which cuts long leads off, agrees to five. */
const SOLVED = 'the Markov chain of line lengths, solved numerically';

const shortestOf = (servers: number, theory: number, spread: number): Oracle =>
  balanced(
    { model: `shortest of ${servers} lines, load 0.8`, source: SOLVED, servers },
    ({ stream }) => {
      const lot = stream('lot');
      return (stations) => shortest(stations, [...stations.keys()], lot);
    },
    [mean('sojourn', theory, spread)],
  );

/** E8/M/1: see D/M/1 and its kin among the lines. */
let eighth = 0.5;
for (let i = 0; i < 2000; i++) eighth = pow(6.4 / (6.4 + 1 - eighth), 8);

const tandem: Oracle = {
  model: 'tandem of rates 1 and 1.25, load 0.8',
  source: 'Burke, Operations Research 4, 1956; Reich, 1957',
  rate: 0.8,
  build({ simulator, tally, stream }) {
    const [first, second] = [new Station(simulator), new Station(simulator)];
    const [work, more] = [stream('work'), stream('more work')];
    function* request(): Script {
      const since = simulator.now;
      yield* first.serve(work.exponential());
      yield* second.serve(more.exponential(0.8));
      tally.sample('sojourn', simulator.now - since);
    }
    startArrivals(simulator, poisson(0.8, stream('arrivals')), () => simulator.spawn(request()));
  },
  quantities: [
    mean('sojourn', 1 / 0.2 + 1 / 0.45, 35),
    above('sojourn', 20, (0.45 * exp(-4) - 0.2 * exp(-9)) / 0.25, 1500, 0.04),
  ],
};

const feedback: Oracle = {
  model: 'one in five comes back, load 0.8',
  source: 'Jackson, Management Science 10, 1963',
  rate: 0.64,
  build({ simulator, tally, stream }) {
    const station = new Station(simulator);
    const [work, again] = [stream('work'), stream('again')];
    function* request(): Script {
      const since = simulator.now;
      do yield* station.serve(work.exponential());
      while (again.chance(0.2));
      tally.sample('time to leave', simulator.now - since);
    }
    startArrivals(simulator, poisson(0.64, stream('arrivals')), () => simulator.spawn(request()));
  },
  quantities: [mean('time to leave', 1 / (0.8 - 0.64), 65)],
};

function closedLoop(clients: number, servers: number, spreads: readonly [number, number, number]): Oracle {
  const chain = birthAndDeath({
    most: clients,
    birth: (inside) => (clients - inside) / 10,
    death: (inside) => Math.min(inside, servers),
  });
  const throughput = (clients - chain.meanState) / 10;
  return {
    model: `${clients} clients who think for 10 s, ${servers} servers`,
    source: 'machine repairman: Palm, 1947; Kleinrock, Queueing Systems 1, 1975, section 3.8',
    rate: throughput,
    build({ simulator, tally, stream }) {
      const station = new Station(simulator, { slots: servers });
      const [think, work] = [stream('think'), stream('work')];
      const level = (): void => tally.level('number at the servers', station.load, simulator.now);
      startClients(simulator, {
        clients,
        thinkTime: () => think.exponential(10),
        *request() {
          const since = simulator.now;
          const served = simulator.spawn(station.serve(work.exponential()));
          level();
          yield served;
          level();
          tally.sample('response', simulator.now - since);
          tally.count('responses');
        },
      });
    },
    quantities: [
      mean('response', chain.meanState / throughput, spreads[0]),
      rate('responses', throughput, spreads[1]),
      average('number at the servers', chain.meanState, spreads[2]),
    ],
  };
}

/** Each request is split over two queues and waits for both. */
const forkJoin = (load: number, spread: number): Oracle => ({
  model: `fork and join over two M/M/1, load ${load}`,
  source: 'Flatto and Hahn, SIAM J. Appl. Math. 44, 1984; Nelson and Tantawi, IEEE Trans. Computers 37, 1988',
  rate: load,
  build({ simulator, tally, stream }) {
    const [left, right] = [new Station(simulator), new Station(simulator)];
    const [work, more] = [stream('work'), stream('more work')];
    function* request(): Script {
      const since = simulator.now;
      yield* all(left.serve(work.exponential()), right.serve(more.exponential()));
      tally.sample('response', simulator.now - since);
    }
    startArrivals(simulator, poisson(load, stream('arrivals')), () => simulator.spawn(request()));
  },
  quantities: [mean('response', (12 - load) / 8 / (1 - load), spread)],
});

/** Up for 10 s and down for 2.5 s on average; work in hand goes on after the repair. */
const breakdowns: Oracle = {
  model: 'M/M/1 that breaks down, load 0.5 of 0.8',
  source: 'White and Christie, Operations Research 6, 1958',
  rate: 0.5,
  build({ simulator, tally, stream }) {
    const station = new Station(simulator);
    const [work, fate] = [stream('work'), stream('fate')];
    function* weather(): Script {
      for (;;) {
        yield fate.exponential(10);
        station.pause();
        yield fate.exponential(2.5);
        station.unpause();
      }
    }
    function* request(): Script {
      const since = simulator.now;
      yield* station.serve(work.exponential());
      tally.sample('sojourn', simulator.now - since);
    }
    simulator.spawn(weather());
    startArrivals(simulator, poisson(0.5, stream('arrivals')), () => simulator.spawn(request()));
  },
  quantities: [mean('sojourn', (1 + 0.1 / 0.25) / (0.8 - 0.5), 28)],
};

export const routes: readonly Oracle[] = [
  tandem,
  feedback,
  forkJoin(0.5, 6),
  forkJoin(0.8, 65),
  breakdowns,
  closedLoop(20, 1, [5, 1.2, 2]),
  closedLoop(25, 2, [15, 1, 11]),
  balanced(
    { model: 'random split over 4 servers, load 0.8', source: 'each server is M/M/1', servers: 4 },
    ({ stream }) => {
      const lot = stream('lot');
      return () => lot.below(4);
    },
    [mean('sojourn', 5, 80)],
  ),
  balanced(
    { model: 'round robin over 8 servers, load 0.8', source: 'each server is E8/M/1', servers: 8 },
    () => (_stations, request) => request % 8,
    [mean('sojourn', 1 / (1 - eighth), 75), above('sojourn', 8, exp(-8 * (1 - eighth)), 800, 0.03)],
  ),
  shortestOf(2, valueOf(shortestLineMeanResponse({ arrivalRate: 1.6, serviceRate: 1, servers: 2 })), 45),
  shortestOf(4, 1.953134212803347, 42),
  shortestOf(8, 1.4560567123775692, 24),
  balanced(
    { model: 'shorter of two of 4 lines, load 0.8', source: SOLVED, servers: 4 },
    ({ stream }) => {
      const [lot, pick] = [stream('lot'), stream('pick')];
      return (stations) => {
        const one = pick.below(4);
        return shortest(stations, [one, (one + 1 + pick.below(3)) % 4], lot);
      };
    },
    [mean('sojourn', 2.330157594707062, 34)],
  ),
];
