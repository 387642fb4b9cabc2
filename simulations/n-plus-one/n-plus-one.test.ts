import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreement, resolveScenario, run, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';
import { pageCost } from './page-cost.ts';
import type { Values } from './parameters.ts';

const { scenarioOf, studied, onEverySeed } = proving(simulation);

const ACCESSES = ['lazy', 'join', 'batched'] as const;
const valuesOf = (text: string) => scenarioOf(text).parameters as unknown as Values;

test('a page alone takes its round trips and its work', () => {
  // (1 + N)(round trip + query), and five microseconds for each of the 2 N rows, N of which the join has.
  const times = [
    ['orders=10', 0.0077 + 20e-6 * 5],
    ['orders=50', 0.0357 + 100e-6 * 5],
    ['orders=100', 0.0707 + 200e-6 * 5],
    ['orders=100&rtt=5', 0.5252 + 200e-6 * 5],
    ['orders=10&access=join', 0.00075],
    ['orders=50&access=join', 0.00095],
    ['orders=100&access=join', 0.0012],
    ['orders=100&access=batched', 0.0014 + 200e-6 * 5],
  ] as const;
  for (const [text, time] of times) {
    assert.ok(Math.abs(pageCost(valuesOf(text)).time - time) < 1e-12, text);
    const { measures } = studied(`${text}&arrivalRate=1`, 2);
    assert.ok(Math.abs(measures['meanLatency']!.value / time - 1) < 1e-9, text);
  }
});

test('what is measured is what counting says, also where the pool is the limit', () => {
  for (const text of ['access=lazy', 'access=batched&batchSize=7&childrenEach=3']) {
    const { measures, theory } = studied(text, 2);
    for (const measure of ['meanLatency', 'largestResult'])
      assert.ok(Math.abs(measures[measure]!.value / valueOf(theory[measure]!) - 1) < 1e-9, `${text}: ${measure}`);
  }
  const { measures, theory } = studied('orders=10&connections=2&arrivalRate=400', 40);
  for (const measure of ['throughput', 'cpu', 'connectionsInUse'])
    assert.equal(disagreement(measures[measure]!, valueOf(theory[measure]!), { relative: 0.03 }), null, measure);
  assert.ok(Math.abs(valueOf(theory['throughput']!) - 2 / 0.0078) < 1e-9);
});

const anything = fc.record({
  access: fc.constantFrom(...ACCESSES),
  rtt: fc.constantFrom(0.05, 0.5, 5),
  orders: fc.integer({ min: 1, max: 60 }),
  arrivalRate: fc.integer({ min: 1, max: 300 }),
  connections: fc.integer({ min: 1, max: 30 }),
  childrenEach: fc.integer({ min: 1, max: 5 }),
  tables: fc.integer({ min: 1, max: 3 }),
  batchSize: fc.integer({ min: 1, max: 60 }),
  cores: fc.integer({ min: 1, max: 8 }),
});

test('nobody is sooner than alone, connections and cores are never more than there are', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const { scenario } = resolveScenario(simulation, { set });
      const { tally } = run(simulation, scenario);
      const { time, work } = pageCost(scenario.parameters as unknown as Values);
      assert.ok((tally.samples['latency']?.quantile(0) ?? Infinity) >= time * (1 - 1e-9));
      assert.ok((tally.averages['connections in use'] ?? 0) <= set.connections * (1 + 1e-9));
      assert.ok((tally.counts['database seconds of work'] ?? 0) <= (tally.duration + work) * set.cores);
    }),
    { numRuns: 25, seed: 1 },
  );
});

test('a batch of one is a query for each, a batch of all is one a table', () => {
  const queries = (text: string) => pageCost(valuesOf(text)).queries;
  assert.equal(queries('access=batched&batchSize=1'), queries('access=lazy'));
  assert.equal(queries('access=batched&tables=2'), 3);
  assert.equal(queries('access=join&tables=3'), 1);
});

test('demand is the same however the page is put together', () => {
  const hashes = [...ACCESSES.map((access) => `access=${access}`), 'rtt=0.5&connections=60'].map(
    (text) => run(simulation, scenarioOf(text)).demandHash,
  );
  assert.equal(new Set(hashes).size, 1);
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(2);
  holds('fifty-orders', 'meanLatency', (lazy, join) => lazy! > 30 * join!);
  holds('fifty-orders', 'cpu', (lazy) => lazy! < 0.1);
  holds('same-rack', 'meanLatency', (lazy) => lazy! < 0.02);
  holds('other-region', 'meanLatency', (lazy, join) => lazy! > 0.2 && join! < 0.006);
  holds('more-connections', 'waitForConnection', (few, many, join) => few! > 0.1 && many! < 0.01 && join! < 0.01);
  holds('more-connections', 'meanLatency', (few, many, join) => few! > many! && many! > 40 * join!);
  holds('giant-join', 'meanLatency', (lazy, join, batched) => lazy! > join! && join! > 3 * batched!);
  holds('giant-join', 'largestResult', (_lazy, join, batched) => join! === 10 * batched!);
  holds('three-orders', 'meanLatency', (lazy) => lazy! < 0.0015);
});
