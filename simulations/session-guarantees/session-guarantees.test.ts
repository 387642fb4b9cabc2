import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement, replay, resolveLanes, resolveScenario, run, study, valueOf } from '@under-load/engine';
import simulation from './index.ts';
import { parameters, type Values } from './parameters.ts';
import { theory } from './theory.ts';

const defaults = Object.fromEntries(
  Object.entries(parameters).map(([name, { default: value }]) => [name, value]),
) as unknown as Values;
const four = (value: number) => Number(value.toPrecision(4));
const expected = (measure: string, set: Partial<Values>) => four(valueOf(theory({ ...defaults, ...set })[measure]!));

test('the formulas give the values worked out by hand', () => {
  assert.equal(expected('readBackwards', {}), 0.1942);
  assert.equal(expected('readBackwards', { writeRate: 5 }), 0.2499);
  assert.equal(expected('readBackwards', { gap: 3 }), 0);
  for (const [gap, missed] of [
    [0.5, 0.6065],
    [1, 0.3679],
    [3, 0.04979],
  ] as const)
    assert.equal(expected('ownWriteMissed', { gap, near: 1, far: 1, lagModel: 'exponential', writeRate: 0 }), missed);
});

function studied(text: string, seeds: number) {
  const { scenario, problems } = resolveScenario(simulation, { preset: 'random', text });
  assert.deepEqual(problems, []);
  return study(simulation, scenario, { seeds });
}

test('measured beside theory, on three rows of those in theory.deep.test.ts', () => {
  const rows = [
    ['writeRate=1', 'readBackwards'],
    ['lagModel=exponential&writeRate=0&near=1&far=1&gap=1', 'ownWriteMissed'],
    ['routing=token', 'addedWait'],
  ] as const;
  for (const [text, name] of rows) {
    const { measures, theory: said } = studied(text, 16);
    // 3,200 sessions of a pair know a share to 0.8 points.
    const tolerance = { relative: 0.03, absolute: 0.025 };
    assert.equal(disagreement(measures[name]!, valueOf(said[name]!), tolerance), null, `${text}: ${name}`);
  }
});

test('each preset holds what its line says, on the same demand', () => {
  const lanesOf = (preset: string) => resolveLanes(simulation, { preset }).lanes.map(({ scenario }) => scenario);
  for (const preset of ['routings', 'two-leaders'])
    assert.equal(new Set(lanesOf(preset).map((scenario) => run(simulation, scenario).demandHash)).size, 1);
  const [any, same, token] = lanesOf('routings').map((scenario) => {
    const { measures } = study(simulation, scenario, { seeds: 6 });
    return (name: string) => measures[name]!.value;
  });
  assert.ok(any!('ownWriteMissed') > 0.4 && any!('readBackwards') > 0.15);
  assert.ok(same!('ownWriteMissed') > 0.4);
  assert.equal(same!('readBackwards'), 0);
  assert.equal(token!('ownWriteMissed') + token!('readBackwards') + token!('leaderReads'), 0);
  assert.ok(token!('addedWait') > 0.4);
  // What others wrote is a different matter: no session guarantee speaks of it.
  assert.ok(token!('stale') > 0.3);
  const [scattered, settled] = lanesOf('two-leaders').map(
    (scenario) => study(simulation, scenario, { seeds: 6 }).measures,
  );
  for (const name of ['ownWriteMissed', 'readBackwards', 'writesSwapped', 'replyBeforeCause']) {
    assert.ok(scattered![name]!.value > 0.03, name);
    assert.equal(settled![name]!.value, 0, name);
  }
});

test('the sentence says what the client had seen or written', () => {
  const told = (text: string) => {
    const { scenario, problems } = resolveScenario(simulation, { text });
    assert.deepEqual(problems, []);
    const read = replay(run(simulation, scenario), simulation);
    const sentences: string[] = [];
    for (let at: number | null = -1; (at = read.next(at)) !== null;) sentences.push(read.sentence(at) ?? '');
    return sentences.join('\n');
  };
  const many = (text: string) => Array.from({ length: 12 }, (_, i) => told(`${text}&seed=${i + 1}`)).join('\n');
  assert.match(many('routing=random'), /The author is told \d+, and does not find its own write, \d+\./);
  assert.match(
    many('routing=random'),
    /The reader is told \d+ after it was told \d+: for this client time has run backwards\./,
  );
  assert.match(
    many('writes=anywhere&routing=random'),
    /The second write becomes [\d.]+, older than the editor’s first, [\d.]+/,
  );
  assert.match(
    many('routing=token'),
    /follower has nothing as new as \d+, which the client has seen: it waits until it has\./,
  );
});
