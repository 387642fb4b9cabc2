import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreement, resolveScenario, run, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';

const { scenarioOf, studied, onEverySeed } = proving(simulation);

const POLICIES = ['expire', 'ahead', 'scheduled'] as const;

function agree(text: string, measures: readonly string[], seeds: number): void {
  const found = studied(text, seeds);
  for (const measure of measures) {
    const expected = valueOf(found.theory[measure]!);
    // A share of one in a hundred needs many more reads for the same relative error.
    const tolerance = { relative: 0.03, absolute: 0.001 };
    assert.equal(disagreement(found.measures[measure]!, expected, tolerance), null, `${text}: ${measure}`);
  }
}

test('where a load takes no time, the figures that the formulas give', () => {
  const predictions = [
    ['policy=ahead&readRate=1&refreshFrom=80', 0.01504, 0.1111],
    ['policy=ahead&readRate=1&refreshFrom=50', 0.001123, 0.1667],
    ['policy=ahead&readRate=0.1&refreshFrom=80', 0.4549, 0.5556],
    ['policy=ahead&readRate=0.01&refreshFrom=80', 0.9076, 0.9259],
    ['readRate=1&policy=expire', 1 / 11, 1 / 11],
    ['readRate=0.01&policy=expire', 1 / 1.1, 1 / 1.1],
  ] as const;
  for (const [text, waits, loads] of predictions) {
    const { theory } = studied(`keys=1&loadTime=0&${text}`, 1);
    assert.ok(Math.abs(valueOf(theory['waits']!) / waits - 1) < 5e-4, text);
    assert.ok(Math.abs(valueOf(theory['loadsPerRead']!) / loads - 1) < 5e-4, text);
  }
});

test('what is measured is what the formulas say, whatever a load takes', () => {
  const all = ['waits', 'loadsPerRead', 'loadRate', 'waitsOfFirst', 'unread'];
  agree('policy=ahead&keys=1&loadTime=0&readRate=1', all, 12);
  agree('policy=ahead&keys=1&loadTime=1000&readRate=0.2', all, 16);
  agree('policy=ahead&keys=1&loadTime=4000&readRate=0.2', all, 40);
  agree('policy=ahead', [...all, 'waitsOfLast'], 40);
  agree('policy=expire', ['waits', 'loadsPerRead', 'loadRate'], 8);
  agree('policy=scheduled', ['loadsPerRead', 'unread'], 12);
  agree('policy=scheduled&loadTime=4000&keys=2', ['waits', 'loadsPerRead', 'unread'], 24);
});

test('on a schedule nobody waits, as long as a load ends before the entry expires', () => {
  assert.equal(studied('policy=scheduled', 2).measures['waits']!.value, 0);
});

const anything = fc.record({
  refreshFrom: fc.integer({ min: 10, max: 99 }),
  timeToLive: fc.constantFrom(1, 10, 60),
  readRate: fc.constantFrom(0.05, 1, 10),
  keys: fc.integer({ min: 1, max: 6 }),
  cooler: fc.constantFrom(1, 3, 10),
  loadTime: fc.constantFrom(0, 300, 5000),
});

test('refresh-ahead lets no more reads wait than expiry, and loads no less', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const { expire, ahead } = Object.fromEntries(
        POLICIES.map((policy) => [policy, simulation.theory!({ ...set, policy } as never)]),
      );
      assert.ok(valueOf(ahead!['waits']!) <= valueOf(expire!['waits']!) + 1e-12);
      assert.ok(valueOf(ahead!['loadRate']!) >= valueOf(expire!['loadRate']!) - 1e-12);
    }),
  );
});

test('no answer is older than its time to live, and no read waits longer than a load', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom(...POLICIES), (set, policy) => {
      const { scenario } = resolveScenario(simulation, { set: { ...set, policy } });
      const { samples } = run(simulation, scenario).tally;
      const greatest = (name: string) => samples[name]?.quantile(1) ?? 0;
      assert.ok(greatest('age') <= set.timeToLive * (1 + 1e-9));
      assert.ok(greatest('latency') <= (set.loadTime / 1000) * (1 + 1e-9));
    }),
    { numRuns: 60, seed: 1 },
  );
});

test('demand is the same under every policy', () => {
  const hashes = POLICIES.map((policy) => run(simulation, scenarioOf(`policy=${policy}`)).demandHash);
  assert.equal(new Set(hashes).size, 1);
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(4);
  holds('hot-and-cold', 'waitsOfFirst', (expire, ahead) => ahead! < 0.3 * expire!);
  holds('hot-and-cold', 'waitsOfLast', (expire, ahead) => ahead! > 0.9 * expire!);
  holds('warm-key', 'waits', (expire, ahead) => ahead! < 0.25 * expire!);
  holds('warm-key', 'loadsPerRead', (expire, ahead) => ahead! > 1.15 * expire! && ahead! < 1.3 * expire!);
  holds('cold-key', 'waits', (expire, ahead) => ahead! > 0.98 * expire!);
  holds('slow-load', 'waits', (none, one, two) => none! < one! && one! < two!);
  holds('schedule', 'loadRate', (ahead, scheduled) => scheduled! > 1.5 * ahead!);
});
