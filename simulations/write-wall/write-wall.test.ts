import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { replay, resolveScenario, run, study, valueOf } from '@under-load/engine';
import type { Run } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';
import { MOST_FOLLOWERS } from './parameters.ts';

const { scenarioOf, studied, agrees, onEverySeed } = proving(simulation);

test('the figures that the formulas give', () => {
  for (const [text, measure, value] of [
    ['writeRate=800&followers=1&readRate=100', 'readRoom', 200],
    ['writeRate=800&followers=5&readRate=100', 'readRoom', 1000],
    ['writeRate=200&followers=5&readRate=100', 'readRoom', 4000],
    ['writeRate=800&followers=5&readRate=100&layout=shares', 'readRoom', 5200],
    ['writeRate=800&followers=5&readRate=100', 'writesEach', 800],
    ['writeRate=800&followers=3&readRate=100&layout=shares', 'writesEach', 200],
    ['writeRate=800&followers=2&readRate=300', 'readLatency', 0.02],
    ['writeRate=800&followers=2&readRate=300&delay=5', 'lag', 0.025],
    ['writeRate=800&followers=2&readRate=300', 'utilisation', 0.95],
  ] as const) {
    const { theory } = studied(text, 1);
    assert.ok(Math.abs(valueOf(theory[measure]!) / value - 1) < 1e-9, `${text}: ${measure}`);
  }
});

test('a machine is an M/M/1 line of all the writes and its part of the reads', () => {
  for (const text of [
    'writeRate=200&readRate=800&followers=2',
    'writeRate=500&readRate=600&followers=4&delay=3',
    'writeRate=600&readRate=300&followers=1&layout=shares',
  ]) {
    agrees(text, 'readRoom', 0.03, 20);
    agrees(text, 'writesEach', 0.03, 20);
    agrees(text, 'utilisation', 0.03, 20);
    agrees(text, 'readLatency', 0.1, 20);
  }
  agrees('writeRate=500&readRate=600&followers=4&delay=3', 'lag', 0.1, 20);
});

const anything = fc.record({
  writeRate: fc.constantFrom(0, 50, 700, 3000),
  readRate: fc.constantFrom(20, 900, 8000),
  followers: fc.integer({ min: 1, max: MOST_FOLLOWERS }),
  capacity: fc.constantFrom(300, 1000, 5000),
  delay: fc.constantFrom(0, 0.5, 40),
});

/** Spans of these kinds, as thing and item. */
function carriedOut({ spans, names }: Run, ...kinds: string[]): { thing: number; item: number }[] {
  return [...spans.kind.keys()]
    .filter((row) => kinds.includes(names.spans[spans.kind[row]!] ?? ''))
    .map((row) => ({ thing: spans.thing[row]!, item: spans.item[row]! }));
}

test('with copies reads stay off the leader and every write goes everywhere; with shares nothing is copied', () => {
  fc.assert(
    fc.property(anything, (set) => {
      for (const layout of ['copies', 'shares'] as const) {
        const { scenario } = resolveScenario(simulation, { set: { ...set, layout } });
        const watched = run(simulation, scenario);
        const copies = carriedOut(watched, 'copy');
        if (layout === 'shares') assert.equal(copies.length + watched.travels.depart.length, 0);
        else {
          assert.ok(carriedOut(watched, 'read').every(({ thing }) => thing > 0));
          assert.ok(carriedOut(watched, 'write').every(({ thing }) => thing === 0));
          assert.ok(copies.every(({ thing }) => thing > 0));
          const once = new Set(copies.map(({ thing, item }) => `${thing} ${item}`));
          assert.equal(once.size, copies.length, 'no follower carries out a write twice');
        }
      }
    }),
    { numRuns: 25, seed: 1 },
  );
});

test('a machine does one thing at a time', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const { spans } = run(simulation, resolveScenario(simulation, { set }).scenario);
      const free = new Map<number, number>();
      for (const row of [...spans.start.keys()].sort((a, b) => spans.start[a]! - spans.start[b]!)) {
        assert.ok(spans.start[row]! >= (free.get(spans.thing[row]!) ?? -Infinity) - 1e-12);
        free.set(spans.thing[row]!, spans.end[row]!);
      }
    }),
    { numRuns: 25, seed: 1 },
  );
});

test('the same requests however many machines there are, and whatever each has', () => {
  const hashes = ['copies', 'shares'].flatMap((layout) =>
    [1, 3, MOST_FOLLOWERS].map(
      (followers) => run(simulation, scenarioOf(`layout=${layout}&followers=${followers}`)).demandHash,
    ),
  );
  assert.equal(new Set(hashes).size, 1);
  assert.notEqual(run(simulation, scenarioOf('seed=2')).demandHash, hashes[0]);
});

test('a follower more never takes a write off another, and theory is silent past the wall', () => {
  for (const followers of [1, 4, MOST_FOLLOWERS]) {
    const { measures } = studied(`writeRate=500&readRate=200&followers=${followers}`, 4);
    for (const each of measures['writesEach']!.perSeed) assert.ok(each > 450 && each < 550, `${followers}: ${each}`);
  }
  for (const prediction of Object.values(studied('writeRate=1100&followers=8', 1).theory))
    assert.ok('silent' in prediction);
});

test('the sentences say who has to do what', () => {
  const told = (text: string): string => {
    const reading = replay(run(simulation, scenarioOf(text)), simulation);
    const sentences: string[] = [];
    for (let at: number | null = -1; (at = reading.next(at)) !== null;) sentences.push(reading.sentence(at) ?? '');
    return sentences.join('\n');
  };
  const copies = told('followers=3');
  assert.match(copies, /Leader has carried out write \d+\. All 3 followers have to do the same\./);
  assert.match(copies, /Follower 3 has carried out write \d+ too\./);
  assert.match(copies, /Follower \d answers read \d+, [\d.]+ ms after it came\./);
  assert.match(told('followers=1'), /Its follower has to do the same\./);
  assert.match(told('layout=shares'), /Machine \d has carried out write \d+\. It concerns no other machine\./);
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(4);
  holds('twice-the-followers', 'writesEach', (two, four) => Math.abs(four! / two! - 1) < 0.03);
  holds('twice-the-followers', 'utilisation', (two, four) => two! > 0.9 && four! > 0.83 && four! < two!);
  holds('few-writes', 'readRoom', (only) => only! > 1500 && only! < 1700);
  holds('copy-or-share', 'readRoom', (copies, shares) => shares! > 4 * copies!);
  holds('copy-or-share', 'readLatency', (copies, shares) => shares! < copies!);
});

test('studied twice the same', () => {
  const scenario = scenarioOf('followers=5');
  assert.deepEqual(study(simulation, scenario, { seeds: 2 }), study(simulation, scenario, { seeds: 2 }));
});
