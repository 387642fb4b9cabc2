import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resolveLanes, resolveScenario, run, study, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';

const { scenarioOf, studied, agrees } = proving(simulation);

const PATHS = ['aside', 'both', 'through', 'behind'] as const;

test('the figures that the formulas give', () => {
  const predictions = [
    ['path=behind&writeRate=200&keys=100&flushEvery=1', 'updatesLost', 100],
    ['path=behind&writeRate=200&keys=100&flushEvery=5', 'updatesLost', 500],
    ['path=behind&writeRate=200&keys=100&flushEvery=1', 'keysLost', 56.77],
    ['path=behind&writeRate=200&keys=100&flushEvery=5', 'keysLost', 90],
    ['path=behind&writeRate=200&keys=100&flushEvery=1&crash=false&commitRate=500', 'databaseWrites', 86.47],
    ['path=behind&writeRate=200&keys=100&flushEvery=5&crash=false&commitRate=500', 'databaseWrites', 20],
    ['path=through&writeRate=300&commitRate=500&roundTrip=0.5', 'writeLatency', 0.006],
  ] as const;
  for (const [text, measure, value] of predictions) {
    const { theory } = studied(text, 1);
    assert.ok(Math.abs(valueOf(theory[measure]!) / value - 1) < 2e-4, `${text}: ${measure}`);
  }
});

test('a crash takes from write-behind what half an interval brings, and from the others nothing', () => {
  agrees('path=behind&flushEvery=0.2', 'updatesLost', 0.1, 48);
  agrees('path=behind&flushEvery=0.2', 'keysLost', 0.1, 48);
  for (const path of ['aside', 'both', 'through'])
    assert.equal(studied(`path=${path}`, 2).measures['updatesLost']!.value, 0, path);
});

test('a write takes one round trip, or two and the database', () => {
  for (const path of PATHS) agrees(`path=${path}&crash=false`, 'writeLatency', 0.03, 8);
});

test('the database writes every update, or the newest of each key', () => {
  agrees('path=aside', 'databaseWrites', 0.03, 8);
  agrees('path=behind&coalesce=false&crash=false', 'databaseWrites', 0.03, 8);
  agrees('path=behind&crash=false', 'databaseWrites', 0.03, 8);
  agrees('path=behind', 'databaseWrites', 0.03, 8);
});

test('two pauses race: how often an old value comes to stay', () => {
  for (const path of ['aside', 'both'])
    agrees(`path=${path}&crash=false&keys=1&pause=60&writeRate=8&readRate=40`, 'oldPut', 0.05, 12);
});

test('what must pass the cache fails while it is away; cache-aside goes on', () => {
  agrees('path=behind', 'writesFailed', 0.1, 20);
  agrees('path=through', 'writesFailed', 0.1, 20);
  assert.equal(studied('path=aside', 2).measures['writesFailed']!.value, 0);
});

const anything = fc.record({
  writeRate: fc.constantFrom(5, 20, 60),
  readRate: fc.constantFrom(5, 40),
  keys: fc.constantFrom(1, 3, 50),
  pause: fc.constantFrom(0, 5, 80),
  flushEvery: fc.constantFrom(0.1, 0.5),
  coalesce: fc.boolean(),
});

test('whoever sees all writes never tells an old value: write-through always, write-behind until a crash', () => {
  fc.assert(
    fc.property(anything, (set) => {
      for (const [path, crash] of [
        ['through', true],
        ['through', false],
        ['behind', false],
      ] as const) {
        const { scenario } = resolveScenario(simulation, { set: { ...set, path, crash } });
        assert.equal(study(simulation, scenario, { seeds: 1 }).measures['staleReads']!.value, 0);
      }
    }),
    { numRuns: 8, seed: 1 },
  );
});

test('without a crash every row that is asked for is written, once, or fewer where updates are merged', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const rows = PATHS.map((path) => {
        const { scenario } = resolveScenario(simulation, { set: { ...set, path, crash: false } });
        return study(simulation, scenario, { seeds: 1 }).measures['databaseWrites']!.value;
      });
      // What is under way at the ends of the measured stretch may fall on either side.
      for (const rate of rows.slice(0, 3)) assert.ok(Math.abs(rate / set.writeRate - 1) < 0.1);
      assert.ok(rows[3]! <= rows[0]! * (set.coalesce ? 1.01 : 1.02));
    }),
    { numRuns: 6, seed: 1 },
  );
});

test('an application server that dies leaves its writes to the database, and its entry to nobody', () => {
  const scenario = scenarioOf('path=aside&keys=1&crash=false&pause=200&writeRate=20&readRate=40');
  const { from } = run(simulation, scenario).window;
  const at = from + 0.2;
  const cut = run(simulation, { ...scenario, interventions: [{ at, action: 'crash', thing: 'app-a' }] });
  const name = (kind: number) => cut.names.spans[kind];
  const failed = [...cut.spans.endKind].filter((kind, i) => name(kind) === 'failed write' && cut.spans.end[i] === at);
  assert.ok(failed.length > 0);
});

test('demand is the same under every strategy', () => {
  const hashes = PATHS.map((path) => run(simulation, scenarioOf(`path=${path}`)).demandHash);
  assert.equal(new Set(hashes).size, 1);
});

test('the point of each preset, on every seed', () => {
  const lanesOf = (preset: string, seeds: number) =>
    resolveLanes(simulation, { preset }).lanes.map(({ scenario }) => study(simulation, scenario, { seeds }).measures);
  const holds = (preset: string, measure: string, point: (...values: number[]) => boolean) => {
    const lanes = lanesOf(preset, 4).map((measures) => measures[measure]!.perSeed);
    for (let seed = 0; seed < 4; seed++)
      assert.ok(point(...lanes.map((perSeed) => perSeed[seed]!)), `${preset}, ${measure}, seed ${seed + 1}`);
  };
  holds('crash', 'updatesLost', (aside, through, behind) => aside === 0 && through === 0 && behind! > 2);
  holds('crash', 'writeLatency', (aside, through, behind) => behind! < 0.3 * through! && through! < aside!);
  holds('race', 'staleReads', (aside, both, through) => aside! > 0.01 && both! > 0.01 && through === 0);
  holds('coalescing', 'databaseWrites', (every, newest) => newest! < 0.6 * every!);
});
