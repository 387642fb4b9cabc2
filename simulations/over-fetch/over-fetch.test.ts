import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreement, md1MeanResponse, resolveScenario, run, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';
import type { Values } from './parameters.ts';
import { viewCost } from './view-cost.ts';

const { scenarioOf, studied, onEverySeed } = proving(simulation);

const FETCHES = ['everything', 'shown', 'one-by-one', 'in-database'] as const;
const valuesOf = (text: string) => scenarioOf(text).parameters as unknown as Values;

test('eighty kilobytes take a link of 100 Mb/s for 6.44 ms, and 12.27 ms with the wait for a hundred others', () => {
  const { link, bytes } = viewCost(valuesOf('fetch=everything'));
  assert.equal(bytes, 80_500);
  assert.ok(Math.abs(link - 0.00644) < 1e-12);
  const line = (seconds: number) => valueOf(md1MeanResponse({ arrivalRate: 100, serviceRate: 1 / seconds }));
  assert.ok(Math.abs(line(link) - 0.01227) < 1e-5);
  assert.ok(Math.abs(line(viewCost(valuesOf('fetch=shown')).link) - 0.001752) < 5e-7);
});

test('what is measured is what theory says', () => {
  const agree = (text: string, tolerance = 0.03) => {
    const { measures, theory } = studied(text, 20);
    for (const measure of ['meanLatency', 'throughput', 'cpu', 'linkUse', 'usefulShare', 'bytesPerView'])
      assert.equal(
        disagreement(measures[measure]!, valueOf(theory[measure]!), { relative: tolerance }),
        null,
        `${text}: ${measure}`,
      );
  };
  agree('fetch=everything');
  agree('fetch=shown');
  // The database is the slower of the two here.
  agree('fetch=in-database&shown=20&arrivalRate=60');
});

test('two lines in a row with equal times each: all the waiting is at the slower one', () => {
  // Lindley's recursion for both, beside the recursion for the slower alone.
  const gap = fc.double({ min: 0, max: 4, noNaN: true });
  const time = fc.double({ min: 0.1, max: 2, noNaN: true });
  fc.assert(
    fc.property(fc.array(gap, { minLength: 1, maxLength: 40 }), time, time, (gaps, first, second) => {
      let [now, one, two, slow] = [0, 0, 0, 0];
      const slower = Math.max(first, second);
      for (const step of gaps) {
        now += step;
        one = Math.max(now, one) + first;
        two = Math.max(one, two) + second;
        slow = Math.max(now, slow) + slower;
        assert.ok(Math.abs(two - (slow + first + second - slower)) < 1e-9);
      }
    }),
  );
});

const anything = fc.record({
  fetch: fc.constantFrom(...FETCHES),
  arrivalRate: fc.integer({ min: 1, max: 300 }),
  shown: fc.integer({ min: 1, max: 60 }),
  bandwidth: fc.constantFrom(10, 100, 1000),
  rtt: fc.constantFrom(0.02, 0.5, 5),
  cores: fc.integer({ min: 1, max: 4 }),
});

test('nobody is sooner than alone, and nothing is busier than all the time', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const { scenario } = resolveScenario(simulation, { set });
      const values = scenario.parameters as unknown as Values;
      const { tally } = run(simulation, scenario);
      const { queries, work, link } = viewCost(values);
      const alone = (queries * values.rtt) / 1000 + work + link;
      assert.ok((tally.samples['latency']?.quantile(0) ?? Infinity) >= alone * (1 - 1e-9));
      assert.ok((tally.averages['link in use'] ?? 0) <= 1 + 1e-9);
      assert.ok((tally.averages['database in use'] ?? 0) <= set.cores + 1e-9);
    }),
    { numRuns: 25, seed: 1 },
  );
});

test('no way sends less than is shown', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const { measures } = simulation;
      const { tally } = run(simulation, resolveScenario(simulation, { set }).scenario);
      const values = resolveScenario(simulation, { set }).scenario.parameters;
      if ((tally.counts['answers'] ?? 0) > 0) assert.ok(measures['usefulShare']!.of(tally, values) <= 1);
    }),
    { numRuns: 10, seed: 2 },
  );
});

test('demand is the same however a view is fetched', () => {
  const hashes = FETCHES.map((fetch) => run(simulation, scenarioOf(`fetch=${fetch}&shown=20`)).demandHash);
  assert.equal(new Set(hashes).size, 1);
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(4);
  holds('two-columns', 'meanLatency', (everything, shown) => everything! > 4.5 * shown!);
  holds('two-columns', 'bytesPerView', (everything, shown) => everything! < 4.2 * shown!);
  holds('more-views', 'meanLatency', (everything, shown) => everything! > 8 * shown!);
  holds('wider-link', 'meanLatency', (now, later, shown) => now! < 0.0013 && later! > 8 * now! && shown! < 0.003);
  holds('wider-link', 'usefulShare', (now, later, shown) => now! < 0.3 && later! < 0.03 && shown === 1);
  holds('corners', 'linkUse', (everything, each, finished) => everything! > 0.5 && each! < 0.05 && finished! < 0.05);
  holds(
    'corners',
    'callsPerRequest',
    (everything, each, finished) => everything! < 1.1 && each! > 20 && finished! < 1.1,
  );
  holds('corners', 'cpu', (everything, each, finished) => everything! < 0.05 && each! < 0.6 && finished! > 0.7);
  holds('corners', 'meanLatency', (...ways) => ways.every((latency) => latency > 0.007));
  holds('five-views', 'meanLatency', (everything, shown) => everything! < 0.008 && shown! < 0.003);
});

test('the middle of the corners: twenty rows of two columns', () => {
  const { measures } = studied('fetch=shown&shown=20', 4);
  assert.ok(measures['meanLatency']!.value < 0.001);
  assert.ok(measures['usefulShare']!.value === 1 && measures['cpu']!.value < 0.05);
});
