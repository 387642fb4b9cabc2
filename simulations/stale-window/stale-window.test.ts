import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resolveScenario, run, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';

const { scenarioOf, studied, agrees, onEverySeed } = proving(simulation);

const PATHS = ['none', 'delete', 'set', 'lease', 'versioned'] as const;
const INSTANT = 'loadGap=0&tellGap=0';

test('the figures that the formulas give', () => {
  const known = [
    [`${INSTANT}&readRate=10`, 'staleReads', 0.5667],
    [`${INSTANT}&readRate=10&writesEvery=300`, 'staleReads', 0.0935],
    ['readRate=1&timeToLive=10&writesEvery=10', 'staleReads', 0.3344],
    ['path=delete&writesEvery=0.1&tellGap=0', 'oldLoads', 0.1813],
    ['path=delete&writesEvery=1&loadGap=5&tellGap=0', 'oldLoads', 0.004988],
  ] as const;
  for (const [text, measure, value] of known) {
    const theory = simulation.theory!(scenarioOf(text).parameters as never);
    assert.ok(Math.abs(valueOf(theory[measure]!) / value - 1) < 1e-3, text);
  }
});

test('what is measured is what the formulas say', () => {
  agrees(`${INSTANT}&timeToLive=10&writesEvery=10`, 'staleReads', 0.03, 12);
  agrees(`${INSTANT}&readRate=3`, 'staleReads', 0.03, 40);
  agrees(`${INSTANT}&timeToLive=2&writesEvery=2`, 'hitRatio', 0.03, 8);
  agrees(`${INSTANT}&path=delete&timeToLive=3&writesEvery=3`, 'hitRatio', 0.03, 8);
  agrees(`${INSTANT}&path=set&timeToLive=2&writesEvery=3`, 'hitRatio', 0.03, 8);
  agrees('path=delete&writesEvery=0.1&readRate=10&tellGap=0', 'oldLoads', 0.03, 12);
  agrees('path=delete&writesEvery=1&readRate=5&loadGap=200&tellGap=100', 'oldLoads', 0.03, 20);
});

const anything = fc.record({
  timeToLive: fc.constantFrom(0.5, 5, 60),
  writesEvery: fc.constantFrom(0.1, 2, 30),
  readRate: fc.constantFrom(0.5, 10),
  loadGap: fc.constantFrom(0, 20, 400),
  tellGap: fc.constantFrom(0, 40),
});

function tallyOf(set: Readonly<Record<string, number | string>>) {
  return run(simulation, resolveScenario(simulation, { set }).scenario).tally;
}

test('no news is older than a load, a life and the way of the news allow', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom(...PATHS), (set, path) => {
      const { samples } = tallyOf({ ...set, path });
      assert.ok((samples['behind']?.quantile(1) ?? 0) <= set.timeToLive + set.loadGap / 1000 + 1e-9);
    }),
    { numRuns: 40, seed: 1 },
  );
});

test('with leases, or where a newer version wins, no late value gets in; told at once, leases leave nothing stale', () => {
  fc.assert(
    fc.property(anything, (set) => {
      assert.equal(tallyOf({ ...set, path: 'lease' }).counts['old loads'] ?? 0, 0);
      if (set.loadGap < 1000 * set.timeToLive)
        assert.equal(tallyOf({ ...set, path: 'versioned' }).counts['old loads'] ?? 0, 0);
      assert.equal(tallyOf({ ...set, tellGap: 0, path: 'lease' }).counts['stale reads'] ?? 0, 0);
    }),
    { numRuns: 15, seed: 1 },
  );
});

test('demand is the same whatever the cache is told', () => {
  const hashes = PATHS.map((path) => run(simulation, scenarioOf(`path=${path}`)).demandHash);
  assert.equal(new Set(hashes).size, 1);
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(4);
  holds('told-nothing', 'staleReads', (stale) => stale! > 0.5 && stale! < 0.62);
  holds('told-or-not', 'staleReads', (none, deleted) => deleted! < 0.01 * none!);
  holds('late', 'oldLoads', (deleted, leased) => deleted! > 0.08 && leased === 0);
  holds('late', 'staleReads', (deleted, leased) => leased! < 0.25 * deleted!);
  holds('set-or-delete', 'staleReads', (deleted, set, newer) => set! > 1.5 * deleted! && newer! < 0.85 * set!);
  assert.ok(studied('path=set', 4).measures['hitRatio']!.value > studied('path=delete', 4).measures['hitRatio']!.value);
});
