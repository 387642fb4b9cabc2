import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { replay, resolveScenario, run, Stream, study } from '@under-load/engine';
import { proving } from '../proving.ts';
import { deal } from './deal.ts';
import { Entries } from './entries.ts';
import simulation from './index.ts';
import { objects } from './schemes/objects.ts';
import { precise } from './schemes/precise.ts';

const { agrees, onEverySeed, scenarioOf, studied } = proving(simulation);
const SCHEMES = ['table', 'precise', 'objects'] as const;

test('hit ratios are those of a read racing a write, and what the database reads follows', () => {
  agrees('scheme=precise', 'hitRatio', 0.03, 6);
  agrees('scheme=precise', 'rowsRead', 0.03, 6);
  agrees('scheme=objects&writeRate=200', 'hitRatio', 0.03, 4);
  agrees('scheme=objects&writeRate=200', 'rowsRead', 0.03, 8);
  agrees('scheme=table', 'hitRatio', 0.03, 20);
  agrees('scheme=table', 'deleted', 0.03, 20);
});

test('one write makes one object old, the results it is in, or all', () => {
  const voided = (text: string) => studied(text, 1).measures['voided']!.value;
  assert.equal(voided('scheme=table'), 200);
  assert.equal(voided('scheme=precise'), 10);
  assert.equal(voided('scheme=objects'), 1);
});

test('rows are dealt evenly, and no result has one twice', () => {
  const anything = fc.record({
    rows: fc.integer({ min: 100, max: 400 }),
    queries: fc.integer({ min: 1, max: 60 }),
    rowsPerResult: fc.integer({ min: 1, max: 100 }),
    seed: fc.integer({ min: 1, max: 1000 }),
  });
  fc.assert(
    fc.property(anything, ({ seed, ...set }) => {
      const dealt = deal(set, new Stream(seed, 'cards'));
      const times = new Array<number>(set.rows).fill(0);
      for (const hand of dealt) {
        assert.equal(new Set(hand).size, set.rowsPerResult);
        for (const row of hand) times[row]!++;
      }
      assert.equal(dealt.length, set.queries);
      assert.ok(Math.max(...times) - Math.min(...times) <= 1);
    }),
    { numRuns: 40, seed: 1 },
  );
});

test('objects never ask for more rows than were written since, and a list that lacks none asks for nothing', () => {
  const cache = { results: new Entries(2, () => {}), objects: new Entries(4, () => {}) };
  const scheme = objects(cache);
  const [first, second] = [
    { query: 0, rows: [0, 1, 2] },
    { query: 1, rows: [2, 3] },
  ];
  assert.equal(scheme.read(first).rowsRead, 0);
  scheme.write({ row: 2, within: [0, 1], reorders: false });
  assert.deepEqual(scheme.read(first), { lookups: 3, hits: 2, rowsRead: 1 });
  assert.equal(scheme.read(second).rowsRead, 0, 'the other list finds what the first has fetched');
  scheme.write({ row: 3, within: [1], reorders: true });
  assert.equal(scheme.read(second).rowsRead, 3, 'two ids and one object');
});

test('a result is asked for anew after a write to any of its rows, and only then', () => {
  const results = new Entries(2, () => {});
  const scheme = precise({ results, objects: new Entries(4, () => {}) });
  const reads = [
    { query: 0, rows: [0, 1, 2] },
    { query: 1, rows: [2, 3] },
  ];
  scheme.write({ row: 3, within: [1], reorders: false });
  assert.deepEqual(
    reads.map((read) => scheme.read(read).rowsRead),
    [0, 2],
  );
});

const anything = fc.record({
  writeRate: fc.constantFrom(1, 20, 200),
  rows: fc.constantFrom(100, 1000, 3000),
  queries: fc.constantFrom(5, 40, 200),
  rowsPerResult: fc.constantFrom(1, 20, 100),
});

test('the less a scheme deletes, the less the database reads: on every run', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const [all, some, one] = SCHEMES.map((scheme) => {
        const { scenario } = resolveScenario(simulation, { set: { ...set, scheme } });
        return study(simulation, scenario, { seeds: 1 }).measures;
      });
      assert.ok(all!['rowsRead']!.value >= some!['rowsRead']!.value);
      assert.ok(some!['rowsRead']!.value >= one!['rowsRead']!.value);
      assert.ok(some!['askShare']!.value >= one!['askShare']!.value - 1e-9);
    }),
    { numRuns: 8, seed: 1 },
  );
});

test('the stage shows what is in the cache', () => {
  for (const scheme of SCHEMES) {
    const watched = run(simulation, scenarioOf(`scheme=${scheme}&rows=500`));
    const reading = replay(watched, simulation);
    const kept = watched.names.fields.indexOf('kept');
    const { scene } = watched;
    assert.ok(scene.kind === 'cells');
    const { first, count } = scene.grids.at(-1)!;
    for (const [i, field] of watched.states.field.entries()) {
      if (field !== kept) continue;
      const moment = reading.at(watched.states.at[i]!);
      const there = Array.from({ length: count }, (_, cell) => moment.state(first + cell, 'entry') === 1);
      const percent = (100 * there.filter(Boolean).length) / count;
      assert.ok(Math.abs(percent - moment.state(0, 'kept')) < 0.1, `${scheme} at ${moment.at}`);
    }
  }
});

test('demand is the same under every scheme', () => {
  const hashes = SCHEMES.map((scheme) => run(simulation, scenarioOf(`scheme=${scheme}`)).demandHash);
  assert.equal(new Set(hashes).size, 1);
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(4);
  for (const preset of ['three-schemes', 'calm', 'busy'])
    holds(preset, 'hitRatio', (all, some, one) => all! < 0.7 * some! && some! < one!);
  holds('three-schemes', 'rowsRead', (all, some, one) => one! < 0.01 * some! && some! < 0.6 * all!);
  holds('busy', 'askShare', (_all, _some, one) => one! > 0.5);
  holds('apart', 'hitRatio', (all, some, one) => all! < 0.1 && some! > 0.88 && one! > 0.99);
  holds('reordering', 'rowsRead', (never, some, always) => never! < 0.1 * some! && some! < 0.3 * always!);
});
