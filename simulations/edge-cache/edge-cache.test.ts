import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreement, resolveScenario, run, study, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import { Cache } from './cache.ts';
import simulation from './index.ts';
import { ask } from './path.ts';
import { oldestPossible } from './theory.ts';

const { onEverySeed } = proving(simulation);

function scenarioOf(text: string) {
  const { scenario, problems } = resolveScenario(simulation, { text: `changesEvery=60&${text}` });
  assert.deepEqual(problems, []);
  return scenario;
}

const NOTHING = 'browserTtl=0&edgeTtl=0&webTtl=0&appTtl=0';

test('a request stops at the first fresh copy, and leaves copies on its way back', () => {
  const path = [
    new Cache({ layer: 'browser', lifetime: 10, tellsAge: true }),
    new Cache({ layer: 'edge', lifetime: 30, tellsAge: true }),
  ];
  const at = (now: number, version: number) => ask(path, now, () => ({ version, age: 0, from: 'database' }));
  assert.deepEqual(
    [at(0, 1), at(9.9, 2), at(10, 2), at(29.9, 3), at(30, 3)].map(({ version, from }) => `${from} ${version}`),
    ['database 1', 'browser 1', 'edge 1', 'edge 1', 'database 3'],
    'at 10 s the edge’s copy is as old as the browser may let one grow, so the browser keeps nothing',
  );
});

test('where ages are lost, the second cache takes an old copy for a new one', () => {
  const path = (tellsAge: boolean) => [
    new Cache({ layer: 'browser', lifetime: 20, tellsAge }),
    new Cache({ layer: 'edge', lifetime: 20, tellsAge }),
  ];
  const lastSeen = (caches: readonly Cache[]) => {
    ask(caches.slice(1), 0, () => ({ version: 1, age: 0, from: 'database' }));
    ask(caches, 19, () => ({ version: 2, age: 0, from: 'database' }));
    return [19.5, 21, 38.5].map((now) => ask(caches, now, () => ({ version: 2, age: 0, from: 'database' })).version);
  };
  assert.deepEqual(lastSeen(path(true)), [1, 2, 2]);
  assert.deepEqual(lastSeen(path(false)), [1, 1, 1]);
});

test('one cache in one place: who answers, and how fast', () => {
  const cases = [
    ['browserTtl=20', 'byBrowser', 0.7143],
    ['edgeTtl=20&edges=1', 'byEdge', 0.8824],
    ['edgeTtl=20&edges=3', 'byEdge', 0.7143],
    ['edgeTtl=20&edges=2', 'byEdge', 0.7937],
    ['webTtl=20', 'byWeb', 0.8824],
    ['appTtl=20&readers=60', 'byApp', 0.9934],
    ['edgeTtl=200&edges=1&purge=on', 'byEdge', 0.9559],
  ] as const;
  for (const [text, measure, share] of cases) {
    const { measures, theory } = study(simulation, scenarioOf(`${NOTHING}&${text}`), { seeds: 20 });
    assert.ok(Math.abs(valueOf(theory[measure]!) - share) < 5e-5, `${text}: theory says ${valueOf(theory[measure]!)}`);
    for (const name of [measure, 'databaseRate', 'meanLatency'])
      assert.equal(disagreement(measures[name]!, valueOf(theory[name]!), { relative: 0.02 }), null, `${text}: ${name}`);
  }
});

test('one cache in one place: how much of what is answered is old', () => {
  // A few hundred changes a seed decide this, so it takes more seeds than what thousands of requests decide.
  for (const [text, share] of [
    ['browserTtl=20', 0.1069],
    ['edgeTtl=20&edges=1', 0.132],
    ['appTtl=60&readers=6', 0.3599],
    ['edgeTtl=200&edges=1&purge=on', 0],
  ] as const) {
    const { measures, theory } = study(simulation, scenarioOf(`${NOTHING}&${text}`), { seeds: 100 });
    assert.ok(
      Math.abs(valueOf(theory['oldShare']!) - share) < 5e-5,
      `${text}: theory says ${valueOf(theory['oldShare']!)}`,
    );
    assert.equal(disagreement(measures['oldShare']!, share, { relative: 0.02, absolute: 5e-5 }), null, text);
  }
});

test('what a browser answers does not depend on what lies beneath, where ages are not told', () => {
  const { measures, theory } = study(simulation, scenarioOf('age=off'), { seeds: 10 });
  assert.equal(disagreement(measures['byBrowser']!, valueOf(theory['byBrowser']!), { relative: 0.01 }), null);
  assert.ok('silent' in theory['databaseRate']!);
});

const anySetting = fc.record({
  browserTtl: fc.constantFrom(0, 5, 60),
  edgeTtl: fc.constantFrom(0, 5, 200),
  webTtl: fc.constantFrom(0, 20),
  appTtl: fc.constantFrom(0, 40),
  readers: fc.constantFrom(1, 3, 20),
  edges: fc.constantFrom(1, 2, 4),
  changesEvery: fc.constantFrom(10, 60),
  purge: fc.boolean(),
  age: fc.boolean(),
});

test('every request is answered by one layer, and none is out of date for longer than lifetimes allow', () => {
  fc.assert(
    fc.property(anySetting, (set) => {
      const { scenario } = resolveScenario(simulation, { set });
      const { measures } = study(simulation, scenario, { seeds: 1 });
      const shares = ['byBrowser', 'byEdge', 'byWeb', 'byApp', 'byDatabase'].map((name) => measures[name]!.value);
      assert.ok(Math.abs(shares.reduce((a, b) => a + b) - 1) < 1e-12);
      assert.ok(measures['oldest']!.value <= oldestPossible(scenario.parameters as never));
    }),
    { numRuns: 25, seed: 1 },
  );
});

test('a bar stands for a copy: answers from it lie on it, old ones on old bars', () => {
  fc.assert(
    fc.property(anySetting, fc.integer({ min: 1, max: 20 }), (set, seed) => {
      const { spans, marks, names, scene } = run(simulation, {
        ...resolveScenario(simulation, { set }).scenario,
        seed,
      });
      for (const [i, at] of marks.at.entries()) {
        const kind = names.marks[marks.kind[i]!]!;
        const lane = scene.things[marks.thing[i]!]!;
        if (kind === 'change' || ['data', 'others', 'more'].includes(lane.id)) continue;
        const bar = kind === 'answer' ? 'copy' : 'old copy';
        const under = [...spans.start.keys()].some(
          (s) =>
            spans.thing[s] === marks.thing[i] &&
            names.spans[spans.kind[s]!] === bar &&
            spans.start[s]! <= at &&
            at <= spans.end[s]!,
        );
        assert.ok(under, `${kind} at ${lane.id}, ${at} s`);
      }
    }),
    { numRuns: 60 },
  );
});

test('demand is the same whatever is kept where', () => {
  const texts = ['browserTtl=15', NOTHING, 'purge=on', 'age=off&edgeTtl=200', 'edges=7'];
  assert.equal(new Set(texts.map((text) => run(simulation, scenarioOf(text)).demandHash)).size, 1);
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(8);
  holds('five-places', 'byDatabase', (share) => share! < 0.1);
  holds('one-cache', 'databaseRate', (browser, edge, app) => edge! < 0.5 * browser! && app === edge);
  holds('one-cache', 'meanLatency', (browser, edge, app) => edge! < browser! && browser! < app!);
  holds('many-readers', 'databaseRate', (browser, edge) => edge! < 0.05 * browser!);
  holds('told-or-not', 'oldest', (told, lost) => told! <= 20 && lost! > 25);
  holds('out-of-reach', 'oldShare', (nobody, told, nothing) => nobody! > 0.6 && told! < 0.2 && nothing === 0);
});
