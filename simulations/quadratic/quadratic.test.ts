import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreement, resolveScenario, run, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import { algorithms, countsOf, momentsOf, secondsOf, shuffled } from './counted.ts';
import { crossover } from './crossover.ts';
import simulation from './index.ts';
import type { Values } from './parameters.ts';

const { scenarioOf, studied, onEverySeed } = proving(simulation);

const ALGORITHMS = ['search', 'sort', 'map'] as const;
const valuesOf = (text: string) => scenarioOf(text).parameters as unknown as Values;

test('every algorithm finds for each payment its invoice', () => {
  const lists = fc
    .integer({ min: 0, max: 60 })
    .chain((n) => fc.tuple(...[1, 2].map(() => fc.shuffledSubarray([...Array(n).keys()], { minLength: n }))));
  fc.assert(
    fc.property(lists, ([payments, invoices]) => {
      for (const name of ALGORITHMS) {
        const places = algorithms[name](payments!, invoices!, {
          compare: (a, b) => a - b,
          map: () => new Map<number, number>(),
        });
        assert.deepEqual(
          places.map((place) => invoices![place]),
          payments,
          name,
        );
      }
    }),
  );
});

test('a search compares n (n + 1) / 2 times, a map is asked 2 n times, sorting stays below its worst case', () => {
  for (const n of [1, 2, 3, 10, 64, 100, 333]) {
    assert.deepEqual(countsOf('search', n), { comparisons: (n * (n + 1)) / 2, lookups: 0, maps: 0 });
    assert.deepEqual(countsOf('map', n), { comparisons: 0, lookups: 2 * n, maps: 1 });
    // Knuth, The Art of Computer Programming, volume 3, 5.2.4: no more than n⌈lg n⌉ − 2^⌈lg n⌉ + 1, and no less than lg n!.
    const levels = Math.ceil(Math.log2(n));
    const most = n * levels - 2 ** levels + 1;
    const least = Math.log2(Array.from({ length: n }, (_, i) => i + 1).reduce((product, i) => product * i, 1));
    const { comparisons } = countsOf('sort', n);
    // Two lists are sorted; then each entry but the first is passed once, and each payment compared once.
    assert.ok(comparisons <= 2 * most + 2 * n - 1, `sort ${n}`);
    if (n <= 100) assert.ok(comparisons >= 1.9 * least + 2 * n - 1 - n, `sort ${n}`);
  }
});

test('the lists are a permutation, the same each time', () => {
  assert.deepEqual(shuffled(50, 'payments'), shuffled(50, 'payments'));
  assert.notDeepEqual(shuffled(50, 'payments'), shuffled(50, 'invoices'));
  assert.deepEqual(
    shuffled(50, 'payments').sort((a, b) => a - b),
    [...Array(50).keys()],
  );
});

test('twice the payments: the search makes four times the load, sorting two and a quarter, the map twice', () => {
  const ratio = (algorithm: string) => {
    const mean = (largest: number) => momentsOf(valuesOf(`algorithm=${algorithm}&setup=0&largest=${largest}`)).mean;
    return mean(200) / mean(100);
  };
  assert.ok(Math.abs(ratio('search') - 4) < 0.1);
  assert.ok(Math.abs(ratio('sort') - 2.25) < 0.1);
  assert.ok(Math.abs(ratio('map') - 2) < 0.02);
});

test('Pollaczek and Khinchine, from sums of powers: load 68.7 %, 10.1 ms; above 1 for twice the payments', () => {
  const exact = (most: number) => {
    const sums = [1, 2, 3, 4].map((power) => {
      let sum = 0;
      for (let n = 1; n <= most; n++) sum += n ** power;
      return sum / most;
    });
    // n (n + 1) comparisons of two microseconds, halved.
    const [mean, square] = [(sums[1]! + sums[0]!) * 1e-6, (sums[3]! + 2 * sums[2]! + sums[1]!) * 1e-12];
    const load = 200 * mean;
    return { load, latency: mean + (200 * square) / (2 * (1 - load)) };
  };
  const { theory } = studied('largest=100', 1);
  assert.ok(Math.abs(valueOf(theory['cpu']!) - exact(100).load) < 1e-12);
  assert.ok(Math.abs(valueOf(theory['meanLatency']!) - exact(100).latency) < 1e-12);
  assert.ok(Math.abs(exact(100).load - 0.6868) < 1e-4 && Math.abs(exact(100).latency - 0.01014) < 1e-5);
  assert.ok(Math.abs(exact(200).load - 2.7068) < 1e-4);
});

test('what is measured is what theory says', () => {
  const agree = (text: string, seeds: number, measures: readonly string[]) => {
    const found = studied(text, seeds);
    for (const measure of measures) {
      const theory = valueOf(found.theory[measure]!);
      assert.equal(disagreement(found.measures[measure]!, theory, { relative: 0.03 }), null, `${text}: ${measure}`);
    }
  };
  agree('algorithm=sort&largest=200', 80, ['meanLatency', 'meanWait', 'cpu']);
  agree('algorithm=map&largest=200', 20, ['meanLatency', 'cpu', 'operations']);
  agree('algorithm=search&largest=200', 20, ['throughput', 'cpu']);
});

test('a map that costs a millisecond beforehand wins from 37 payments on; for nothing beforehand, from 10', () => {
  // n (n + 1) microseconds against 1000 + 10 n: n² − 9 n > 1000 first at 37. Without the thousand: n + 1 > 10.
  assert.equal(crossover(valuesOf('setup=1000')), 37);
  assert.equal(crossover(valuesOf('setup=0')), 10);
  assert.ok(Number.isNaN(crossover(valuesOf('setup=5000&hashTime=50&compareTime=0.01'))));
});

const anything = fc.record({
  algorithm: fc.constantFrom(...ALGORITHMS),
  largest: fc.integer({ min: 2, max: 200 }),
  arrivalRate: fc.integer({ min: 10, max: 1000 }),
  setup: fc.integer({ min: 0, max: 2000 }),
  speed: fc.constantFrom(0.5, 1, 4),
});

test('the server works on one request at a time, in the order they came, and never idles while one waits', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const { scenario } = resolveScenario(simulation, { set });
      const { spans, travels } = run(simulation, scenario);
      for (let i = 0; i < spans.start.length; i++) {
        const turn = travels.arrive[[...travels.item].indexOf(spans.item[i]!)]!;
        assert.equal(spans.start[i], turn, 'what is drawn as waiting ends when the work begins');
        if (i > 0) assert.ok(spans.start[i]! >= spans.end[i - 1]! && spans.item[i]! > spans.item[i - 1]!);
        if (i > 0 && spans.start[i]! > spans.end[i - 1]!)
          assert.equal(travels.depart[[...travels.item].indexOf(spans.item[i]!)], spans.start[i]);
      }
    }),
    { numRuns: 30, seed: 1 },
  );
});

test('work goes by speed, and a request of one payment is one comparison', () => {
  assert.equal(secondsOf(1, valuesOf('algorithm=search')), 2e-6);
  assert.equal(secondsOf(40, valuesOf('speed=4')), secondsOf(40, valuesOf('speed=1')) / 4);
});

test('demand is the same whatever the algorithm and the machine', () => {
  const hashes = [...ALGORITHMS.map((algorithm) => `algorithm=${algorithm}`), 'speed=4'].map(
    (text) => run(simulation, scenarioOf(text)).demandHash,
  );
  assert.equal(new Set(hashes).size, 1);
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(5);
  holds('today', 'cpu', (search, map) => search! > 0.6 && search! < 0.8 && map! < 0.15);
  holds('today', 'smallLatency', (search, map) => search! > 0.004 && map! < 0.0003);
  holds('doubled', 'cpu', (search, sort, map) => search! > 0.999 && sort! < 0.6 && map! < 0.25);
  holds('doubled', 'meanLatency', (search, sort, map) => search! > 1 && sort! > 2 * map!);
  holds('faster-machine', 'meanLatency', (search, map) => search! > 1 && map! < 0.002);
  holds('tiny', 'meanLatency', (search, map) => 10 * search! < map!);
});
