import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreement, resolveLanes, resolveScenario, run, study, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';
import { cheaperPlan } from './plans/planner.ts';
import { scan } from './plans/scan.ts';
import { seek } from './plans/seek.ts';
import { TABLE, tableOf } from './table.ts';
import { breakEven } from './theory.ts';
import type { Values } from './parameters.ts';

const { scenarioOf } = proving(simulation);

const studied = (text: string, seeds = 1) => study(simulation, scenarioOf(text), { seeds });
const valuesOf = (text: string) => scenarioOf(text).parameters as unknown as Values;

test('the tree over a million rows has three levels', () => {
  assert.deepEqual(tableOf({ rows: 1_000_000, rowsPerPage: 100, fanOut: 200 }).levels, [1, 25, 5000]);
  assert.equal(tableOf({ rows: 1e9, rowsPerPage: 100, fanOut: 200 }).levels.length, 4);
  assert.deepEqual(tableOf({ rows: 150, rowsPerPage: 100, fanOut: 200 }).levels, [1]);
});

test('a scan reads every page once, in order', () => {
  const table = tableOf({ rows: 12_345, rowsPerPage: 100, fanOut: 200 });
  assert.deepEqual(
    [...scan(table)].map(({ page }) => page),
    Array.from({ length: 124 }, (_, page) => page),
  );
});

test('a seek goes down the tree once, and reads no page of the table twice', () => {
  const anyQuery = fc.record({
    rows: fc.integer({ min: 1000, max: 50_000 }),
    fanOut: fc.integer({ min: 2, max: 300 }),
    places: fc.array(fc.nat(), { minLength: 1, maxLength: 300 }),
    first: fc.nat(),
  });
  fc.assert(
    fc.property(anyQuery, ({ rows, fanOut, places, first }) => {
      const table = tableOf({ rows, rowsPerPage: 100, fanOut });
      const query = {
        matches: places.length,
        first: first % (rows - places.length + 1),
        places: places.map((place) => place % rows),
      };
      const reads = [...seek(table, query)];
      assert.deepEqual(
        reads.slice(0, table.levels.length).map(({ part }) => part),
        [...table.levels.keys()],
      );
      const pages = reads.filter(({ part }) => part === TABLE).map(({ page }) => page);
      assert.equal(new Set(pages).size, pages.length);
      assert.deepEqual(new Set(pages), new Set(query.places.map((place) => Math.floor(place / 100))));
      const leaves = reads.filter(({ part }) => part === table.levels.length - 1).map(({ page }) => page);
      const [from, to] = [query.first, query.first + query.matches - 1].map((entry) => Math.floor(entry / fanOut)) as [
        number,
        number,
      ];
      assert.deepEqual(
        leaves,
        Array.from({ length: to - from + 1 }, (_, i) => from + i),
      );
      for (const { part, page } of reads)
        assert.ok(page >= 0 && page < (part === TABLE ? table.pages : table.levels[part]!));
    }),
  );
});

test('what scanning and seeking cost', () => {
  const exact = [
    ['plan=scan', 10_000],
    ['plan=seek&query=one-row', 7],
    ['plan=seek&indexes=0', 10_000],
  ] as const;
  for (const [text, cost] of exact) assert.equal(studied(text).measures['cost']!.value, cost, text);
  const expected = [
    ['plan=seek', 951.7 * 4],
    ['plan=seek&share=1', 6321 * 4],
  ] as const;
  for (const [text, cost] of expected) {
    const { measures, theory } = studied(text, 10);
    assert.ok(Math.abs(valueOf(theory['cost']!) / cost - 1) < 0.005, 'the index itself is the small rest');
    assert.equal(disagreement(measures['cost']!, valueOf(theory['cost']!), { relative: 0.03 }), null, text);
    assert.equal(disagreement(measures['pagesRead']!, valueOf(theory['pagesRead']!), { relative: 0.03 }), null, text);
  }
});

test('rows side by side cost a hundred pages in order', () => {
  const { measures, theory } = studied('plan=seek&share=1&placement=clustered', 20);
  assert.ok(Math.abs(measures['cost']!.value - valueOf(theory['cost']!)) < 1);
});

test('the index wins below 0.2877 % of scattered rows, and the planner knows', () => {
  const values = valuesOf('plan=planner');
  const share = breakEven(values);
  assert.ok(Math.abs(share - 0.002877) < 1e-6);
  const table = tableOf(values);
  const costs = { randomCost: 4, sequentialCost: 1 };
  assert.equal(cheaperPlan(table, Math.round(0.98 * share * table.rows), false, costs), 'seek');
  assert.equal(cheaperPlan(table, Math.round(1.02 * share * table.rows), false, costs), 'scan');
  assert.equal(cheaperPlan(table, Math.round(10 * share * table.rows), true, costs), 'seek');
});

test('the planner is never much worse than the better plan', () => {
  const anything = fc.record({
    share: fc.double({ min: 0, max: 2, noNaN: true }),
    randomCost: fc.constantFrom(1, 2, 4, 40),
    placement: fc.constantFrom('scattered', 'clustered'),
    rows: fc.constantFrom(10_000, 100_000),
  });
  fc.assert(
    fc.property(anything, (set) => {
      const cost = (plan: string) =>
        study(simulation, resolveScenario(simulation, { set: { ...set, plan } }).scenario, { seeds: 1 }).measures[
          'cost'
        ]!.value;
      assert.ok(cost('planner') <= 1.1 * Math.min(cost('scan'), cost('seek')) + 2 * set.randomCost);
    }),
    { numRuns: 20, seed: 1 },
  );
});

test('a day’s mixture costs about 449 a query with one index and a planner', () => {
  const { measures, theory } = studied('query=mix&plan=planner', 4);
  assert.ok(Math.abs(valueOf(theory['cost']!) - 449) < 1);
  assert.equal(disagreement(measures['cost']!, valueOf(theory['cost']!), { relative: 0.01 }), null);
  assert.equal(measures['writeAmplification']!.value, 2);
});

test('each index is written too', () => {
  for (const indexes of [0, 1, 7])
    assert.equal(studied(`indexes=${indexes}&query=one-row`).measures['writeAmplification']!.value, 1 + indexes);
});

test('demand is the same under every plan', () => {
  const hash = (plan: string) => run(simulation, scenarioOf(`plan=${plan}&query=mix`)).demandHash;
  assert.equal(new Set(['scan', 'seek', 'planner'].map(hash)).size, 1);
});

test('the watched stretch ends after the query is done, for both lanes alike', () => {
  for (const preset of ['a-few-rows', 'one-per-cent', 'clustered', 'point-lookup']) {
    const runs = resolveLanes(simulation, { preset }).lanes.map(({ scenario }) => run(simulation, scenario));
    assert.equal(new Set(runs.map(({ window }) => window.until)).size, 1);
    for (const { tally } of runs) assert.equal(tally.counts['rows written'], 1, preset);
  }
});

test('the point of each preset, on every seed', () => {
  const costs = (preset: string) =>
    resolveLanes(simulation, { preset }).lanes.map(
      ({ scenario }) => study(simulation, scenario, { seeds: 5 }).measures['cost']!.perSeed,
    );
  const everywhere = (preset: string, point: (scanned: number, sought: number) => boolean) => {
    const [scanned, sought] = costs(preset);
    for (const [seed, cost] of sought!.entries())
      assert.ok(point(scanned![seed] ?? scanned![0]!, cost), `${preset}, seed ${seed + 1}`);
  };
  everywhere('a-few-rows', (scanned, sought) => sought < 0.5 * scanned);
  everywhere('one-per-cent', (scanned, sought) => sought > 2 * scanned);
  everywhere('clustered', (scanned, sought) => sought < 0.02 * scanned);
  assert.ok(costs('point-lookup')[0]!.every((cost) => cost === 7));
});
