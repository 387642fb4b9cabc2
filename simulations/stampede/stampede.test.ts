import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreement, resolveScenario, run, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';

const { scenarioOf, studied, agrees, onEverySeed } = proving(simulation);

const PROTECTIONS = ['none', 'lock', 'early', 'stale'] as const;

test('one miss costs as many queries as the formulas say', () => {
  const known = [
    ['readRate=100', 'queries', 101],
    ['readRate=10&computeTime=3', 'queries', 31],
    ['protection=early&readRate=100', 'queries', 2.7183],
    ['protection=early&readRate=100&beta=0.5', 'queries', 7.388],
    ['protection=early&readRate=100&beta=2', 'queries', 1.6487],
    ['protection=early&readRate=2', 'queries', 2.152],
    ['protection=early&readRate=100', 'lead', 5.182],
    ['protection=early&readRate=10&computeTime=3&timeToLive=60', 'lead', 11.94],
  ] as const;
  for (const [text, measure, value] of known) {
    const { theory } = resolved(text);
    assert.ok(Math.abs(valueOf(theory[measure]!) / value - 1) < 1e-3, `${text}: ${measure}`);
  }
});

function resolved(text: string) {
  return { theory: simulation.theory!(scenarioOf(text).parameters as never) };
}

test('what is measured is what the formulas say', () => {
  agrees('keys=1&timeToLive=10', 'queries', 0.03, 20);
  agrees('keys=1&timeToLive=10&protection=early', 'queries', 0.04, 40);
  agrees('keys=1&timeToLive=10&protection=early', 'lead', 0.03, 20);
  agrees('keys=1&timeToLive=10&protection=early&readRate=2', 'queries', 0.03, 20);
  agrees('keys=1&timeToLive=10&protection=early&readRate=2', 'lead', 0.03, 20);
  agrees('keys=1&timeToLive=10&protection=lock&processes=16', 'queries', 0.03, 8);
  agrees('keys=1&timeToLive=10&protection=lock', 'waits', 0.03, 20);
  agrees('keys=1&timeToLive=10&protection=lock', 'waitTime', 0.03, 8);
  agrees('keys=1&timeToLive=10&protection=stale&grace=0.5', 'waits', 0.03, 20);
  agrees('keys=1&timeToLive=10&protection=stale&readRate=2&grace=1.5', 'waits', 0.03, 20);
  agrees('keys=1&timeToLive=10&protection=stale', 'oldAnswers', 0.03, 20);
  agrees('keys=1&timeToLive=10&protection=early&ends=write', 'queries', 0.03, 20);
});

test('a lock, or an old entry to give out, leaves exactly one query for each expiry', () => {
  for (const text of [
    'protection=lock',
    'protection=stale',
    'protection=stale&grace=0.1',
    'protection=lock&ends=write',
  ]) {
    const { perSeed } = studied(text, 2).measures['queries']!;
    assert.ok(
      perSeed.every((queries) => queries === 1),
      text,
    );
  }
});

test('early queries do not depend on how often the key is read', () => {
  for (const rate of [20, 100]) {
    const { measures } = studied(`protection=early&keys=1&timeToLive=10&readRate=${rate}`, 40);
    assert.equal(disagreement(measures['queries']!, 2.718, { relative: 0.08 }), null);
  }
});

const anything = fc.record({
  protection: fc.constantFrom(...PROTECTIONS),
  readRate: fc.constantFrom(1, 20, 100),
  computeTime: fc.constantFrom(0.05, 1, 3),
  timeToLive: fc.constantFrom(5, 30),
  beta: fc.constantFrom(0.25, 1, 4),
  grace: fc.constantFrom(0.1, 2, 10),
  processes: fc.constantFrom(1, 7),
  cores: fc.constantFrom(1, 6, Infinity),
  ends: fc.constantFrom('expiry', 'write'),
  keys: fc.constantFrom(1, 4),
});

test('whatever is asked for: who computes waits, and no query is sooner done than it takes', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const { scenario } = resolveScenario(simulation, { set });
      const { samples } = run(simulation, scenario).tally;
      const least = (name: string) => samples[name]?.quantile(0) ?? Infinity;
      assert.ok(least('queries') >= 1);
      assert.ok(least('query') >= set.computeTime * (1 - 1e-9));
      if (set.protection === 'none' || set.protection === 'early')
        assert.equal(samples['queries']?.mean, samples['waits']?.mean);
      if (set.protection !== 'stale') assert.equal(samples['old answers']?.mean ?? 0, 0);
      if (set.protection !== 'early') assert.equal(samples['lead']?.mean ?? 0, 0);
    }),
    { numRuns: 40, seed: 1 },
  );
});

test('demand is the same under every protection', () => {
  const hashes = PROTECTIONS.map((protection) => run(simulation, scenarioOf(`protection=${protection}`)).demandHash);
  assert.equal(new Set(hashes).size, 1);
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(4);
  holds('one-hole', 'queries', (queries) => queries! > 18 && queries! < 24);
  holds('defences', 'queries', (none, lock, early, stale) => lock === 1 && stale === 1 && early! < 0.2 * none!);
  holds('defences', 'waits', (none, lock, early, stale) => lock! > 0.8 * none! && early! < 0.2 * none! && stale === 0);
  holds('early', 'queries', (queries) => queries! > 2 && queries! < 3.6);
  holds('busier-key', 'queries', (none, early, busier) => early! < 0.25 * none! && busier! < 0.35 * none!);
  holds('few-cores', 'queryTime', (ten, six, locked) => ten! > 2 && six! > 20 && locked! < 1.01);
  holds('deleted', 'queries', (lock, early, stale) => lock === 1 && early! > 18 && stale === 1);
  holds('many-locks', 'queries', (one, many) => one === 1 && many! > 10 && many! < 13);
});
