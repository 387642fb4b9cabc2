/** The engine's clock and event list alone, with lines and busy servers kept by hand: what the C++ loop does too. */
import { Line, Simulator } from '../../src/index.ts';
import { BALANCED, between, BETWEEN_WRITES, draws, FOLLOWERS, QUORUM, shorterOfTwo } from '../models.ts';
import type { Contender, Runner } from '../models.ts';

function queue(servers: number): Runner {
  return (requests) => {
    const { arrivals, work } = draws();
    const simulator = new Simulator();
    const waiting = new Line<number>();
    let [sum, busy, left] = [0, 0, requests];
    const serve = (since: number): void => {
      simulator.after(work.exponential(), () => {
        sum += simulator.now - since;
        const next = waiting.callFirst();
        if (next === undefined) busy--;
        else serve(next);
      });
    };
    const arrive = (): void => {
      if (--left > 0) simulator.after(arrivals.exponential(between(servers)), arrive);
      if (busy === servers) waiting.join(simulator.now);
      else {
        busy++;
        serve(simulator.now);
      }
    };
    simulator.after(arrivals.exponential(between(servers)), arrive);
    simulator.run();
    return sum / requests;
  };
}

interface Request {
  readonly since: number;
  readonly work: number;
}

const balancer: Runner = (requests) => {
  const { arrivals, work, choice } = draws();
  const simulator = new Simulator();
  const lines = Array.from({ length: BALANCED }, () => new Line<Request>());
  const load = new Int32Array(BALANCED);
  let [sum, left] = [0, requests];
  const serve = (server: number, request: Request): void => {
    simulator.after(request.work, () => {
      sum += simulator.now - request.since;
      load[server]!--;
      const next = lines[server]!.callFirst();
      if (next !== undefined) serve(server, next);
    });
  };
  const arrive = (): void => {
    if (--left > 0) simulator.after(arrivals.exponential(between(BALANCED)), arrive);
    const server = shorterOfTwo(choice, (number) => load[number] as number);
    const request = { since: simulator.now, work: work.exponential() };
    if (load[server]!++ > 0) lines[server]!.join(request);
    else serve(server, request);
  };
  simulator.after(arrivals.exponential(between(BALANCED)), arrive);
  simulator.run();
  return sum / requests;
};

const protocol: Runner = (requests) => {
  const { arrivals, latency } = draws();
  const simulator = new Simulator();
  let [sum, left] = [0, requests];
  const write = (): void => {
    if (--left > 0) simulator.after(arrivals.exponential(BETWEEN_WRITES), write);
    const since = simulator.now;
    let acknowledged = 0;
    const acknowledge = (): void => {
      if (++acknowledged === QUORUM) sum += simulator.now - since;
    };
    const append = (): void => {
      simulator.after(latency.exponential(), acknowledge);
    };
    for (let follower = 0; follower < FOLLOWERS; follower++) simulator.after(latency.exponential(), append);
  };
  simulator.after(arrivals.exponential(BETWEEN_WRITES), write);
  simulator.run();
  return sum / requests;
};

export const contender: Contender = {
  runs: { mm1: queue(1), mm8: queue(8), balancer, protocol },
  requests: { mm1: 1e6, mm8: 1e6, balancer: 5e5, protocol: 2e5 },
};
