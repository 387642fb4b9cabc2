/** The engine's scripts, as a lesson writes them: a request tells its own story, an exchange of messages too. */
import { Simulator, Station } from '../../src/index.ts';
import { BALANCED, between, BETWEEN_WRITES, draws, FOLLOWERS, QUORUM, shorterOfTwo } from '../models.ts';
import type { Contender, Runner } from '../models.ts';

function queue(servers: number): Runner {
  return (requests) => {
    const { arrivals, work } = draws();
    const simulator = new Simulator();
    const station = new Station(simulator, { slots: servers });
    let sum = 0;
    function* request() {
      const since = simulator.now;
      yield station;
      yield work.exponential();
      station.release();
      sum += simulator.now - since;
    }
    function* source() {
      for (let i = 0; i < requests; i++) {
        yield arrivals.exponential(between(servers));
        simulator.spawn(request());
      }
    }
    simulator.spawn(source());
    simulator.run();
    return sum / requests;
  };
}

const balancer: Runner = (requests) => {
  const { arrivals, work, choice } = draws();
  const simulator = new Simulator();
  const stations = Array.from({ length: BALANCED }, () => new Station(simulator));
  let sum = 0;
  function* request() {
    const since = simulator.now;
    const station = stations[shorterOfTwo(choice, (number) => stations[number]!.load)]!;
    const seconds = work.exponential();
    yield station;
    yield seconds;
    station.release();
    sum += simulator.now - since;
  }
  function* source() {
    for (let i = 0; i < requests; i++) {
      yield arrivals.exponential(between(BALANCED));
      simulator.spawn(request());
    }
  }
  simulator.spawn(source());
  simulator.run();
  return sum / requests;
};

const protocol: Runner = (requests) => {
  const { arrivals, latency } = draws();
  const simulator = new Simulator();
  let sum = 0;
  function* exchange(write: { readonly since: number; acknowledged: number }) {
    yield latency.exponential();
    yield latency.exponential();
    if (++write.acknowledged === QUORUM) sum += simulator.now - write.since;
  }
  function* source() {
    for (let i = 0; i < requests; i++) {
      yield arrivals.exponential(BETWEEN_WRITES);
      const write = { since: simulator.now, acknowledged: 0 };
      for (let follower = 0; follower < FOLLOWERS; follower++) simulator.spawn(exchange(write));
    }
  }
  simulator.spawn(source());
  simulator.run();
  return sum / requests;
};

export const contender: Contender = {
  runs: { mm1: queue(1), mm8: queue(8), balancer, protocol },
  requests: { mm1: 1e6, mm8: 1e6, balancer: 5e5, protocol: 1e5 },
};
