import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreement, replay, resolveScenario, run, study, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';
import { RECENT } from './model.ts';
import { policies } from './policies.ts';
import { stageOf } from './scene.ts';

const { scenarioOf, onEverySeed } = proving(simulation);

/** Measures hit ratio against theory, and theory against a number found elsewhere. */
function agrees(text: string, known: number, seeds = 20): void {
  const { measures, theory } = study(simulation, scenarioOf(text), { seeds });
  assert.ok(
    Math.abs(valueOf(theory['hitRatio']!) - known) < 5e-5,
    `${text}: theory says ${valueOf(theory['hitRatio']!)}`,
  );
  for (const name of ['hitRatio', 'databaseRate', 'meanLatency'] as const)
    assert.equal(disagreement(measures[name]!, valueOf(theory[name]!), { relative: 0.02 }), null, `${text}: ${name}`);
}

test('LRU: Che’s approximation', () => {
  agrees('policy=lru', 0.5765);
  agrees('policy=lru&exponent=0.8&size=50', 0.2616);
});

test('FIFO and RANDOM hit equally often, and less often than LRU', () => {
  agrees('policy=fifo', 0.5202);
  agrees('policy=random', 0.5202);
});

test('what is pinned hits as often as it is asked for', () => {
  agrees('policy=most-popular', 0.693);
});

test('a time to live: each key by itself, and entries counted', () => {
  const { measures, theory } = study(simulation, scenarioOf('policy=time-to-live&timeToLive=10'), { seeds: 20 });
  for (const name of ['hitRatio', 'databaseRate', 'entries'])
    assert.equal(disagreement(measures[name]!, valueOf(theory[name]!), { relative: 0.02 }), null, name);
});

test('without favourites a cache hits what it holds, under any policy', () => {
  for (const policy of Object.keys(policies)) {
    if (policy === 'time-to-live') continue;
    const { measures } = study(simulation, scenarioOf(`exponent=0&policy=${policy}`), { seeds: 8 });
    assert.equal(disagreement(measures['hitRatio']!, 0.1, { absolute: 0.005 }), null, policy);
  }
});

test('room for everything: after the first round nothing misses', () => {
  for (const policy of ['lru', 'fifo', 'clock', 'random', 'lfu', 'tiny-lfu', 'most-popular'])
    assert.ok(
      study(simulation, scenarioOf(`keys=50&size=50&policy=${policy}`), { seeds: 2 }).measures['hitRatio']!.value === 1,
    );
});

test('theory says why where it says nothing', () => {
  const why = (text: string) => {
    const prediction = simulation.theory!(scenarioOf(text).parameters as never)['hitRatio']!;
    return 'silent' in prediction ? prediction.silent : '';
  };
  assert.match(why('policy=tiny-lfu'), /No formula/);
  assert.match(why('scan=10'), /scan/);
  assert.match(why('favouritesLast=30'), /stand still/);
});

test('demand is the same under every policy and size', () => {
  const hash = (set: Record<string, string | number>) =>
    run(simulation, resolveScenario(simulation, { set: { scan: 20, favouritesLast: 30, ...set } }).scenario).demandHash;
  const hashes = [...Object.keys(policies).map((policy) => hash({ policy })), hash({ size: 7 })];
  assert.equal(new Set(hashes).size, 1);
});

test('the picture shows what is in the cache: places filled add up to the entries', () => {
  const anything = fc.record({
    policy: fc.constantFrom(...Object.keys(policies)),
    keys: fc.constantFrom(30, 101, 1000),
    size: fc.integer({ min: 1, max: 30 }),
    scan: fc.constantFrom(0, 50),
    favouritesLast: fc.constantFrom(Infinity, 60),
    seed: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(anything, ({ seed, ...set }) => {
      const scenario = { ...resolveScenario(simulation, { set }).scenario, seed };
      const watched = run(simulation, scenario);
      const { sharedBy, database } = stageOf(scenario.parameters as never);
      const { from, until } = watched.window;
      const entriesAt = (at: number) => {
        const moment = replay(watched, simulation).at(at);
        return sharedBy.reduce((sum, keys, place) => sum + keys * moment.state(place, 'cached'), 0);
      };
      const entries = [from, (from + until) / 2, until].map((at) => Math.round(entriesAt(at) * 1e6) / 1e6);
      for (const count of entries) assert.equal(count, Math.round(count));
      if (set.policy !== 'time-to-live') assert.ok(Math.max(...entries) <= set.size);
      const misses = replay(watched, simulation).at(until).state(database, 'misses');
      const recent = [...watched.marks.kind]
        .map((kind) => watched.names.marks[kind]!)
        .filter((kind) => ['hit', 'miss', 'pass'].includes(kind))
        .slice(-RECENT);
      assert.equal(misses, recent.filter((kind) => kind !== 'hit').length);
    }),
    { numRuns: 40 },
  );
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(5);
  const rising = (...values: number[]) => values.every((value, i) => i === 0 || value > values[i - 1]!);
  holds('one-tenth', 'hitRatio', (ratio) => ratio! > 0.55 && ratio! < 0.6);
  holds('who-goes', 'hitRatio', rising);
  holds('twice-the-room', 'hitRatio', (a, b, c, d) => rising(a!, b!, c!, d!) && d! < 2 * a!);
  holds('flat', 'hitRatio', (lru, random) => Math.abs(lru! - 0.1) < 0.01 && Math.abs(random! - 0.1) < 0.01);
  holds('loop', 'hitRatio', (lru, random) => lru === 0 && random! > 0.95);
  holds('a-scan-among-readers', 'readerHitRatio', (lru, tiny) => tiny! > lru! + 0.1);
  holds('new-favourites', 'hitRatio', (lru, lfu, tiny) => lfu! < 0.5 * lru! && tiny! > lru!);
  holds('ninety-or-ninety-five', 'databaseRate', (ninety, more) => more! / ninety! > 0.45 && more! / ninety! < 0.55);
  holds('an-edge', 'hitRatio', (ratio) => ratio! > 0.42 && ratio! < 0.46);
});
