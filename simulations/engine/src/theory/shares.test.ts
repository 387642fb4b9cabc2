import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Prediction } from '../simulation.ts';
import {
  connectionVariation,
  newServerShareByConnection,
  newServerShareByRequest,
  newServerShareWithSlowStart,
} from './connection-balance.ts';
import { consistentMoved, moduloMoved, rendezvousLoadVariation, ringLoadVariation } from './key-placement.ts';
import {
  breakEvenShare,
  clusteredSeekCost,
  distinctPages,
  scanCost,
  seekCost,
  treeHeight,
  writesPerRow,
} from './page-reads.ts';
import { quorumLatency, refusedShare, staleShare } from './partition.ts';
import { valueOf } from './prediction.ts';
import { bestSplit, bestSplitMeanResponse, weightedSplitMeanResponse } from './weighted-split.ts';

/** Equal to as many significant digits as the reference was given with. */
function agrees(prediction: Prediction, reference: number, digits: number): void {
  assert.equal(Number(valueOf(prediction).toPrecision(digits)), reference);
}
const silentOf = (prediction: Prediction) => ('silent' in prediction ? prediction.silent : '');

test('unequal servers behind weights', () => {
  const split = { arrivalRate: 90, serviceRates: [100, 50] };
  agrees(weightedSplitMeanResponse(split, [1, 1]), 0.1091, 4);
  agrees(weightedSplitMeanResponse(split, [2, 1]), 0.03333, 4);
  agrees(bestSplitMeanResponse(split), 0.031745, 5);
  assert.equal(Number((bestSplit(split)[0] as number).toPrecision(4)), 0.7206);
  assert.match(
    silentOf(weightedSplitMeanResponse({ ...split, arrivalRate: 120 }, [1, 1])),
    /At server 2: More work arrives/,
  );
  assert.match(silentOf(bestSplitMeanResponse({ ...split, arrivalRate: 150 })), /Exactly as much work/);
  assert.match(silentOf(weightedSplitMeanResponse(split, [0, 0])), /needs a weight/);
});

test('no other split beats the best, and its shares sum to one', () => {
  const rate = fc.double({ min: 1, max: 100, noNaN: true });
  const weight = fc.double({ min: 0.01, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(rate, weight), { minLength: 1, maxLength: 6 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (servers, load) => {
        const serviceRates = servers.map(([each]) => each);
        const split = { serviceRates, arrivalRate: load * serviceRates.reduce((a, b) => a + b) };
        const shares = bestSplit(split);
        assert.ok(Math.abs(shares.reduce((a, b) => a + b) - 1) < 1e-9);
        const other = valueOf(
          weightedSplitMeanResponse(
            split,
            servers.map(([, each]) => each),
          ),
        );
        assert.ok(!(other < valueOf(bestSplitMeanResponse(split)) * (1 - 1e-9)));
      },
    ),
  );
});

test('keys that move', () => {
  for (const [servers, modulo, consistent] of [
    [4, 0.8, 0.2],
    [10, 0.9091, 0.09091],
    [50, 0.9804, 0.01961],
  ] as const) {
    agrees(moduloMoved(servers, servers + 1), modulo, 4);
    agrees(consistentMoved(servers, servers + 1), consistent, 4);
  }
  agrees(moduloMoved(4, 8), 0.5, 4);
  agrees(consistentMoved(5, 4), 0.2, 4);
});

test('modulo by counting', () => {
  const servers = fc.integer({ min: 1, max: 30 });
  fc.assert(
    fc.property(servers, servers, (before, after) => {
      let moved = 0;
      for (let key = 0; key < before * after; key++) if (key % before !== key % after) moved++;
      assert.ok(Math.abs(valueOf(moduloMoved(before, after)) - moved / (before * after)) < 1e-12);
    }),
  );
});

test('how uneven a ring is', () => {
  for (const [points, variation] of [
    [1, 0.9045],
    [10, 0.2985],
    [100, 0.09482],
    [160, 0.07498],
  ] as const)
    agrees(ringLoadVariation(10, points), variation, 4);
  agrees(rendezvousLoadVariation(5, 10000), 0.02, 4);
  assert.match(silentOf(rendezvousLoadVariation(5, 0)), /Without keys/);
});

test('connections against requests', () => {
  agrees(connectionVariation(4, 12), 0.5, 4);
  agrees(connectionVariation(4, 100), 0.1732, 4);
  for (const [elapsed, share] of [
    [60, 0.01903],
    [600, 0.1264],
    [1800, 0.19],
  ] as const)
    agrees(newServerShareByConnection({ servers: 4, connectionLife: 600, elapsed }), share, 4);
  assert.equal(valueOf(newServerShareByConnection({ servers: 4, connectionLife: Infinity, elapsed: 1e9 })), 0);
  agrees(newServerShareByRequest(4), 0.2, 4);
  for (const [elapsed, share] of [
    [6, 0.02439],
    [30, 0.1111],
    [60, 0.2],
    [600, 0.2],
  ] as const)
    agrees(newServerShareWithSlowStart({ servers: 4, window: 60, elapsed }), share, 4);
  agrees(newServerShareWithSlowStart({ servers: 4, window: 0, elapsed: 0 }), 0.2, 4);
  // A maximum age of 216 s lets 15 % arrive within 300 s; a little more does not.
  assert.ok(valueOf(newServerShareByConnection({ servers: 4, connectionLife: 216, elapsed: 300 })) >= 0.15);
  assert.ok(valueOf(newServerShareByConnection({ servers: 4, connectionLife: 217, elapsed: 300 })) < 0.15);
});

test('what a partition costs', () => {
  agrees(refusedShare({ clientShareWithoutMajority: 0.6, partition: 60, watched: 600 }), 0.06, 4);
  agrees(refusedShare({ clientShareWithoutMajority: 0.4, partition: 60, watched: 600 }), 0.04, 4);
  for (const [writes, share] of [
    [1, 0.3679],
    [3, 0.6833],
    [10, 0.9],
  ] as const)
    agrees(staleShare({ writeRate: writes / 60, partition: 60 }), share, 4);
  assert.equal(valueOf(staleShare({ writeRate: 0, partition: 60 })), 0);
  // Half of an expected write, however rare writes are: no digit may be lost.
  agrees(staleShare({ writeRate: 1e-12, partition: 1 }), 5e-13, 12);
  assert.match(silentOf(staleShare({ writeRate: 1, partition: 0 })), /no partition/);
  assert.match(
    silentOf(refusedShare({ clientShareWithoutMajority: 0.6, partition: 60, watched: 0 })),
    /Nothing is watched/,
  );
});

test('a quorum is as slow as its slowest member', () => {
  const roundTrips = [0.15, 0.0005, 0.07];
  agrees(quorumLatency(roundTrips, 1), 0.0005, 4);
  agrees(quorumLatency(roundTrips, 2), 0.07, 4);
  agrees(quorumLatency(roundTrips, 3), 0.15, 4);
  assert.match(silentOf(quorumLatency(roundTrips, 4)), /cannot come from 3 replicas/);
});

test('pages a query reads', () => {
  const table = { pages: 10_000, rowsPerPage: 100 };
  const costs = { randomCost: 4, sequentialCost: 1 };
  agrees(distinctPages(10_000, 1000), 951.7, 4);
  agrees(distinctPages(10_000, 10_000), 6321, 4);
  agrees(distinctPages(10_000, 1), 1, 4);
  agrees(treeHeight(1e6, 200), 3, 4);
  agrees(treeHeight(1e9, 200), 4, 4);
  agrees(treeHeight(200, 200), 1, 4);
  agrees(treeHeight(201, 200), 2, 4);
  agrees(scanCost(table, costs), 10_000, 5);
  agrees(seekCost(table, 10_000, costs), 25_286, 5);
  agrees(clusteredSeekCost(table, 10_000, costs), 103, 4);
  agrees(clusteredSeekCost(table, 0, costs), 0, 4);
  agrees(breakEvenShare(table, costs, false), 0.0025, 4);
  agrees(breakEvenShare(table, costs, true), 0.002877, 4);
  agrees(writesPerRow(1), 2, 4);
  assert.match(silentOf(breakEvenShare(table, { randomCost: 1, sequentialCost: 1 }, true)), /never loses/);
  assert.match(silentOf(treeHeight(1000, 1)), /does not branch/);
  assert.match(silentOf(distinctPages(0, 10)), /without pages/);
});

test('at the break-even share both plans cost the same', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 100_000 }),
      fc.integer({ min: 5, max: 500 }),
      fc.double({ min: 1.1, max: 100, noNaN: true }),
      (pages, rowsPerPage, randomCost) => {
        const table = { pages, rowsPerPage };
        const costs = { randomCost, sequentialCost: 1 };
        const share = valueOf(breakEvenShare(table, costs, true));
        if (share === 1) return;
        const seek = valueOf(seekCost(table, share * pages * rowsPerPage, costs));
        assert.ok(Math.abs(seek - pages) < 1e-6 * pages);
      },
    ),
  );
});
