/** The engine's parts, by callbacks: stations that could slow down or pause, nodes that could crash, a network that could be cut. */
import { Network, Simulator, Station } from '../../src/index.ts';
import type { Node } from '../../src/index.ts';
import { BALANCED, between, BETWEEN_WRITES, draws, FOLLOWERS, QUORUM, shorterOfTwo } from '../models.ts';
import type { Contender, Runner } from '../models.ts';

function queue(servers: number): Runner {
  return (requests) => {
    const { arrivals, work } = draws();
    const simulator = new Simulator();
    const station = new Station(simulator, { slots: servers });
    let [sum, left] = [0, requests];
    const arrive = (): void => {
      if (--left > 0) simulator.after(arrivals.exponential(between(servers)), arrive);
      const since = simulator.now;
      station.enter(() => {
        station.work(work.exponential(), () => {
          sum += simulator.now - since;
          station.release();
        });
      });
    };
    simulator.after(arrivals.exponential(between(servers)), arrive);
    simulator.run();
    return sum / requests;
  };
}

const balancer: Runner = (requests) => {
  const { arrivals, work, choice } = draws();
  const simulator = new Simulator();
  const stations = Array.from({ length: BALANCED }, () => new Station(simulator));
  let [sum, left] = [0, requests];
  const arrive = (): void => {
    if (--left > 0) simulator.after(arrivals.exponential(between(BALANCED)), arrive);
    const station = stations[shorterOfTwo(choice, (number) => stations[number]!.load)]!;
    const seconds = work.exponential();
    const since = simulator.now;
    station.enter(() => {
      station.work(seconds, () => {
        sum += simulator.now - since;
        station.release();
      });
    });
  };
  simulator.after(arrivals.exponential(between(BALANCED)), arrive);
  simulator.run();
  return sum / requests;
};

interface Write {
  readonly since: number;
  acknowledged: number;
}

const protocol: Runner = (requests) => {
  const { arrivals, latency } = draws();
  const simulator = new Simulator();
  const network = new Network<Write>(simulator, {
    link: { latency: { draw: (stream) => stream.exponential() } },
    stream: () => latency,
  });
  let [sum, left] = [0, requests];
  const leader = network.node('leader', {
    on(write) {
      if (++write.acknowledged === QUORUM) sum += simulator.now - write.since;
    },
  });
  const followers = Array.from({ length: FOLLOWERS }, (_, number) => `follower ${number}`);
  for (const id of followers) {
    const follower: Node<Write> = network.node(id, { on: (write, from) => follower.send(from, write) });
  }
  const begin = (): void => {
    if (--left > 0) simulator.after(arrivals.exponential(BETWEEN_WRITES), begin);
    const write = { since: simulator.now, acknowledged: 0 };
    for (const follower of followers) leader.send(follower, write);
  };
  simulator.after(arrivals.exponential(BETWEEN_WRITES), begin);
  simulator.run();
  return sum / requests;
};

export const contender: Contender = {
  runs: { mm1: queue(1), mm8: queue(8), balancer, protocol },
  requests: { mm1: 1e6, mm8: 1e6, balancer: 5e5, protocol: 1e5 },
};
