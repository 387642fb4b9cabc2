import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agrees, measuredAs, silentOf } from '../../test/theory.ts';
import { poisson, startArrivals } from '../arrivals.ts';
import { Histogram } from '../histogram.ts';
import type { Script } from '../process.ts';
import { Simulator } from '../simulator.ts';
import { Station } from '../station.ts';
import { Stream } from '../stream.ts';
import { exponentialSumQuantile, exponentialSumTail } from './exponential-sum.ts';
import { mmcMeanResponse } from './many-servers.ts';
import { openNetworkMeanResponse, openNetworkRates } from './open-network.ts';
import { valueOf } from './prediction.ts';
import { tandemMeanResponse, tandemResponseQuantile } from './tandem.ts';

const tandem = (arrivalRate: number, ...serviceRates: number[]) => ({
  arrivalRate,
  stations: serviceRates.map((serviceRate) => ({ serviceRate })),
});

test('web, application, database: the slowest decides', () => {
  const pipeline = tandem(100, 400, 150, 120);
  agrees(tandemMeanResponse(pipeline), 0.22 / 3);
  agrees(tandemResponseQuantile(pipeline, 0.5), 0.05977412454741765);
  agrees(tandemResponseQuantile(pipeline, 0.99), 0.2592400434653437);
  agrees(tandemMeanResponse(tandem(100, 400, 300, 240)), 0.015476190476190477);
  agrees(tandemResponseQuantile(tandem(100, 400, 300, 240), 0.99), 0.04544167587061796);
  agrees(tandemMeanResponse(tandem(115, 400, 150, 120)), 0.23208020050125314);
});

test('two stations, unlike and alike', () => {
  agrees(tandemMeanResponse(tandem(0.8, 1, 1.25)), 65 / 9);
  agrees(tandemResponseQuantile(tandem(0.8, 1, 1.25), 0.99), 25.961409751740128);
  // Where two rates are equal, or nearly so, the textbook formula divides by nothing.
  agrees(tandemResponseQuantile(tandem(0.8, 1, 1), 0.99), 33.19176033996906);
  agrees(tandemResponseQuantile(tandem(0.8, 1, 1 + 1e-13), 0.99), 33.19176033996906);
  agrees(exponentialSumTail([1, 1, 1], 2), 5 * 0.1353352832366127);
  agrees(exponentialSumQuantile([1, 1e9], 0.99), 4.605170185988091 + 1e-9, 1e-12);
});

test('three tiers, and a second server for the one in the middle', () => {
  const tiers = (arrivalRate: number, servers: number) =>
    tandemMeanResponse({
      arrivalRate,
      stations: [{ serviceRate: 1000 }, { serviceRate: 200, servers }, { serviceRate: 500 }],
    });
  agrees(tiers(150, 1), 0.0240336134453782);
  agrees(tiers(190, 1), 0.10446037435284747);
  agrees(tiers(190, 2), 0.01091719436898952);
  agrees(tiers(450, 3), 0.030603228547153784);
  agrees(tiers(450, 4), 0.027507261155254096);
});

test('a fifth comes back', () => {
  const retried = [{ serviceRate: 1, arrivalRate: 0.64, routes: { 0: 0.2 } }];
  agrees(openNetworkRates(retried)[0] as number, 0.8);
  agrees(openNetworkMeanResponse(retried), 6.25);
});

test('a path without branches is the tandem, whichever theory is asked', () => {
  const rates = fc.array(fc.double({ min: 0.6, max: 5, noNaN: true }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rates, (serviceRates) => {
      const path = serviceRates.map((serviceRate, i) => ({
        serviceRate,
        arrivalRate: i === 0 ? 0.5 : 0,
        routes: i + 1 < serviceRates.length ? { [i + 1]: 1 } : {},
      }));
      agrees(openNetworkMeanResponse(path), valueOf(tandemMeanResponse(tandem(0.5, ...serviceRates))));
    }),
  );
});

test('what goes in comes out, and nothing else', () => {
  const chances = fc.array(fc.double({ min: 0, max: 0.24, noNaN: true }), { minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(chances, (all) => {
      const stations = [0, 1, 2, 3].map((from) => ({
        serviceRate: 100,
        arrivalRate: from,
        routes: Object.fromEntries(all.slice(4 * from, 4 * from + 4).map((chance, to) => [to, chance])),
      }));
      const leaving = openNetworkRates(stations).reduce(
        (sum, rate, from) => sum + rate * (1 - all.slice(4 * from, 4 * from + 4).reduce((a, b) => a + b)),
        0,
      );
      agrees(leaving, 6);
    }),
  );
});

test('a network on the engine takes as long as was said', () => {
  const stations = [
    { serviceRate: 2, arrivalRate: 1, routes: { 1: 0.5, 2: 0.5 } },
    { serviceRate: 0.5, servers: 2, routes: { 0: 0.2 } },
    { serviceRate: 1.2, arrivalRate: 0.1 },
  ];
  const play = (seed: number) => {
    const simulator = new Simulator();
    const response = new Histogram();
    const route = new Stream(seed, 'routes');
    const places = stations.map(({ serviceRate, servers = 1 }, i) => ({
      station: new Station(simulator, { slots: servers }),
      work: new Stream(seed, 'work', i),
      serviceRate,
    }));
    function* customer(first: number): Script {
      const since = simulator.now;
      for (let at: number | null = first; at !== null;) {
        const { station, work, serviceRate } = places[at] as (typeof places)[number];
        yield* station.serve(work.exponential(1 / serviceRate));
        const luck: number = route.uniform();
        at = at === 0 ? (luck < 0.5 ? 1 : 2) : at === 1 && luck < 0.2 ? 0 : null;
      }
      if (since > 1000) response.record(simulator.now - since);
    }
    for (const [i, { arrivalRate = 0 }] of stations.entries())
      if (arrivalRate > 0)
        startArrivals(simulator, poisson(arrivalRate, new Stream(seed, 'arrivals', i)), () =>
          simulator.spawn(customer(i)),
        );
    simulator.run(31_000);
    return response.mean;
  };
  measuredAs(openNetworkMeanResponse(stations), play, { seeds: 12, relative: 0.03 });
});

test('theory is silent where a line grows, or where customers overtake', () => {
  assert.match(silentOf(tandemMeanResponse(tandem(2, 3, 1))), /station 2: More work arrives/);
  assert.match(
    silentOf(tandemResponseQuantile({ arrivalRate: 1, stations: [{ serviceRate: 1, servers: 2 }] }, 0.5)),
    /overtake/,
  );
  assert.match(silentOf(tandemResponseQuantile(tandem(1, 2), 1)), /no upper bound/);
  assert.match(silentOf(openNetworkMeanResponse([{ serviceRate: 1, arrivalRate: 2 }])), /station 0: More work/);
  assert.match(silentOf(openNetworkMeanResponse([{ serviceRate: 1 }])), /Nothing comes in/);
  agrees(
    openNetworkMeanResponse([{ serviceRate: 1, arrivalRate: 0.5, servers: 2 }]),
    valueOf(mmcMeanResponse({ arrivalRate: 0.5, serviceRate: 1, servers: 2 })),
  );
});

test('what is no network is refused by name', () => {
  assert.throws(() => tandemMeanResponse(tandem(-1, 1)), /arrivalRate = -1/);
  assert.throws(() => tandemMeanResponse(tandem(1)), /number of stations = 0/);
  assert.throws(() => tandemMeanResponse({ arrivalRate: 1, stations: [{ serviceRate: 1, servers: 1.5 }] }), /servers/);
  assert.throws(() => tandemResponseQuantile(tandem(1, 2), 1.5), /quantile = 1.5/);
  const to = (routes: Record<number, number>) => [{ serviceRate: 1, arrivalRate: 1, routes }];
  assert.throws(() => openNetworkRates(to({ 3: 1 })), /on to station 3: name one of 0 to 0/);
  assert.throws(() => openNetworkRates(to({ 0: 1.5 })), /chance = 1.5/);
  assert.throws(() => openNetworkRates(to({ 0: 1 })), /no route leads out/);
  const both = { serviceRate: 1, routes: { 0: 0.6, 1: 0.6 } };
  assert.throws(() => openNetworkRates([both, both]), /add up to 1.2/);
});
