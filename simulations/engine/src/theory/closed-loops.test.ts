import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agrees, measuredAs, silentOf } from '../../test/theory.ts';
import { startClients } from '../arrivals.ts';
import { Histogram } from '../histogram.ts';
import { Simulator } from '../simulator.ts';
import { Station } from '../station.ts';
import { Stream } from '../stream.ts';
import { closedNetwork } from './closed-network.ts';
import {
  closedLoopMeanResponse,
  closedLoopSaturation,
  closedLoopThroughput,
  closedLoopUtilisation,
} from './machine-repairman.ts';
import { valueOf } from './prediction.ts';

test('twenty clients who think for ten seconds', () => {
  const loop = { clients: 20, meanThink: 10, serviceRate: 1 };
  agrees(closedLoopThroughput(loop), 0.9981309501476457);
  agrees(closedLoopMeanResponse(loop), 10.037450994823434);
  agrees(closedLoopUtilisation(loop), 0.9981309501476457);
  agrees(closedLoopSaturation(loop), 11);
});

test('workers who share a lock', () => {
  const lock = (clients: number) => ({ clients, meanThink: 0.09, serviceRate: 100 });
  agrees(closedLoopThroughput(lock(5)), 47.50920049069284);
  agrees(closedLoopMeanResponse(lock(5)), 0.015242772944148188);
  agrees(closedLoopThroughput(lock(10)), 83.20367737084136);
  agrees(closedLoopThroughput(lock(20)), 99.9383027166907);
  agrees(closedLoopMeanResponse(lock(20)), 0.11012347074471374);
});

test('three repair crews', () => {
  const loop = { clients: 12, meanThink: 2, serviceRate: 1, servers: 3 };
  agrees(closedLoopThroughput(loop), 2.919118647381024);
  agrees(closedLoopMeanResponse(loop), 2.110829825559219);
});

test('a server each leaves no line, and clients who do not think leave no idle server', () => {
  agrees(closedLoopMeanResponse({ clients: 5, meanThink: 1, serviceRate: 2, servers: 5 }), 0.5);
  agrees(closedLoopThroughput({ clients: 5, meanThink: 0, serviceRate: 2, servers: 3 }), 6);
  agrees(closedLoopMeanResponse({ clients: 1e5, meanThink: 10, serviceRate: 1 }), 1e5 - 10);
});

test('mean value analysis of think time and one line is the machine repairman', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (clients, meanThink) => {
        const { throughput, stations } = closedNetwork(clients, [
          { kind: 'delay', meanService: meanThink },
          { kind: 'line', meanService: 1 },
        ]);
        const loop = { clients, meanThink, serviceRate: 1 };
        agrees(throughput, valueOf(closedLoopThroughput(loop)));
        // A difference of large numbers, in both: the think time swamps the response.
        const within = 1e-9 * (1 + meanThink);
        agrees(stations[1]?.response as number, valueOf(closedLoopMeanResponse(loop)), within);
      },
    ),
  );
});

/** M. Reiser and S. Lavenberg’s theorem has no small print here: two equal lines hold any split of the customers with equal chance. */
test('two equal lines and three customers', () => {
  const { throughput, round, stations } = closedNetwork(3, [
    { kind: 'line', meanService: 1 },
    { kind: 'line', meanService: 1 },
  ]);
  agrees(throughput, 0.75);
  agrees(round, 4);
  for (const { present, utilisation, response } of stations) {
    agrees(present, 1.5);
    agrees(utilisation, 0.75);
    agrees(response, 2);
  }
});

test('visits multiply: three reads for each write', () => {
  const once = closedNetwork(8, [
    { kind: 'line', meanService: 0.3 },
    { kind: 'delay', meanService: 2 },
  ]);
  const thrice = closedNetwork(8, [
    { kind: 'line', meanService: 0.1, visits: 3 },
    { kind: 'delay', meanService: 2 },
  ]);
  agrees(thrice.throughput, once.throughput);
  agrees(3 * (thrice.stations[0]?.response as number), once.stations[0]?.response as number);
});

test('a closed loop on the engine answers as fast as was said, however thoughts are spread', () => {
  const loop = { clients: 12, meanThink: 2, serviceRate: 1, servers: 3 };
  for (const thinking of ['exponential', 'always the same'] as const) {
    const play = (seed: number) => {
      const simulator = new Simulator();
      const crews = new Station(simulator, { slots: 3 });
      const [think, work] = [new Stream(seed, 'think'), new Stream(seed, 'work')];
      const response = new Histogram();
      startClients(simulator, {
        clients: 12,
        thinkTime: () => (thinking === 'exponential' ? think.exponential(2) : 2),
        *request() {
          const since = simulator.now;
          yield* crews.serve(work.exponential(1));
          if (since > 200) response.record(simulator.now - since);
        },
      });
      simulator.run(4200);
      return response.mean;
    };
    measuredAs(closedLoopMeanResponse(loop), play, { seeds: 12, relative: 0.03 });
  }
});

test('what is no closed loop is refused by name', () => {
  const loop = { clients: 2, meanThink: 1, serviceRate: 1 };
  assert.match(silentOf(closedLoopSaturation({ ...loop, servers: 2 })), /several servers/);
  assert.throws(() => closedLoopThroughput({ ...loop, clients: 0 }), /clients = 0 .* whole number from 1/);
  assert.throws(() => closedLoopMeanResponse({ ...loop, meanThink: -1 }), /meanThink = -1/);
  assert.throws(() => closedLoopUtilisation({ ...loop, serviceRate: 0 }), /serviceRate = 0/);
  assert.throws(() => closedLoopSaturation({ ...loop, servers: 0.5 }), /servers = 0.5/);
  assert.throws(() => closedNetwork(0, [{ kind: 'line', meanService: 1 }]), /customers = 0/);
  assert.throws(() => closedNetwork(1, [{ kind: 'line', meanService: 0 }]), /takes no time/);
  assert.throws(() => closedNetwork(1, [{ kind: 'line', meanService: 1, visits: -1 }]), /visits = -1/);
});
