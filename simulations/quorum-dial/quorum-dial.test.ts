import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement, replay, resolveLanes, resolveScenario, run, study, valueOf } from '@under-load/engine';
import simulation from './index.ts';
import { parameters, type Values } from './parameters.ts';
import { theory } from './theory.ts';

function shown(text: string) {
  const { scenario, problems } = resolveScenario(simulation, { preset: 'one-and-one', text });
  assert.deepEqual(problems, []);
  return run(simulation, scenario);
}

function studied(text: string, seeds: number) {
  const { scenario, problems } = resolveScenario(simulation, { preset: 'one-and-one', text });
  assert.deepEqual(problems, []);
  return study(simulation, scenario, { seeds });
}

const defaults = Object.fromEntries(
  Object.entries(parameters).map(([name, { default: value }]) => [name, value]),
) as unknown as Values;
const expected = (measure: string, set: Partial<Values>) => valueOf(theory({ ...defaults, ...set })[measure]!);

test('the formulas give what is published and what combinatorics says', () => {
  const four = (value: number) => Number(value.toPrecision(4));
  assert.equal(four(expected('stale', {})), 0.6667);
  assert.equal(four(expected('stale', { after: 10 })), 0.2453);
  assert.equal(four(expected('stale', { after: 50 })), 0.004492);
  assert.equal(four(expected('stale', { read: 2, after: 10 })), 0.04511);
  assert.equal(four(expected('stale', { replicas: 5, write: 2, read: 2, after: 5 })), 0.1104);
  assert.equal(expected('stale', { write: 2, read: 2 }), 0);
  for (const [write, latency] of [
    [1, 0.003333],
    [2, 0.008333],
    [3, 0.01833],
  ] as const)
    assert.equal(four(expected('writeLatency', { write })), latency);
  assert.equal(four(expected('writeLatency', { replicas: 5, write: 2 })), 0.0045);
});

test('measured beside theory', () => {
  for (const text of [
    'after=0',
    'after=10',
    'after=50',
    'read=2',
    'read=2&after=10',
    'replicas=5&write=2&read=2&after=5',
    'replicas=7&write=3&read=2&lag=20&answer=5',
  ]) {
    const { measures, theory: said } = studied(text, 32);
    const agrees = (name: string, tolerance: Parameters<typeof disagreement>[2]) =>
      assert.equal(disagreement(measures[name]!, valueOf(said[name]!), tolerance), null, `${text}: ${name}`);
    // Shares near 0 cannot be known to 3 %: within half a per cent of all reads.
    agrees('stale', { relative: 0.03, absolute: 0.005 });
    agrees('writeLatency', { relative: 0.03 });
    agrees('readLatency', { relative: 0.03 });
  }
});

test('the three patterns meet the same demand and keep different promises', () => {
  const { lanes } = resolveLanes(simulation, { preset: 'patterns' });
  assert.equal(new Set(lanes.map(({ scenario }) => run(simulation, scenario).demandHash)).size, 1);
  const [strong, weak, eventual] = lanes.map(({ scenario }) => study(simulation, scenario, { seeds: 8 }).measures) as [
    ReturnType<typeof study>['measures'],
    ReturnType<typeof study>['measures'],
    ReturnType<typeof study>['measures'],
  ];
  const value = (of: typeof strong, name: string) => of[name]!.value;
  assert.equal(value(strong, 'linearizable'), 1);
  assert.equal(value(strong, 'staleAll'), 0);
  assert.equal(value(strong, 'converged'), 1);
  assert.equal(value(eventual, 'converged'), 1);
  assert.ok(value(eventual, 'linearizable') < 0.1);
  assert.ok(value(weak, 'converged') < 0.6);
  assert.ok(value(weak, 'staleAll') > 1.3 * value(eventual, 'staleAll'));
  assert.ok(value(strong, 'writeLatency') > 2 * value(eventual, 'writeLatency'));
  assert.ok(value(strong, 'readLatency') > 2 * value(eventual, 'readLatency'));
});

test('a write reaches each replica when it does, whatever is waited for or asked', () => {
  const arrivals = (text: string) => {
    const { travels, names } = shown(text);
    return [...travels.arrive].filter((_, i) => names.travels[travels.kind[i]!] === 'store');
  };
  const one = arrivals('write=1&read=1');
  assert.equal(one.length, 9);
  assert.deepEqual(arrivals('write=3&read=2&readRate=5'), one);
});

test('each preset holds what its line says, over seeds counted from 1', () => {
  const stale = (preset: string, lane = 0) => {
    const { scenario } = resolveLanes(simulation, { preset }).lanes[lane]!;
    return study(simulation, scenario, { seeds: 6 }).measures['stale']!.value;
  };
  assert.ok(Math.abs(stale('one-and-one') - 2 / 3) < 0.03);
  assert.ok(Math.abs(stale('ask-two') - 1 / 3) < 0.03);
  assert.equal(stale('overlap'), 0);
  assert.ok(stale('dials', 0) > stale('dials', 1) && stale('dials', 1) > stale('dials', 2));
  const [plain, back] = resolveLanes(simulation, { preset: 'back-in-time' }).lanes.map(
    ({ scenario }) => study(simulation, scenario, { seeds: 8 }).measures,
  );
  assert.ok(plain!['linearizable']!.value < 0.99);
  assert.equal(back!['linearizable']!.value, 1);
  assert.ok(back!['readLatency']!.value > plain!['readLatency']!.value);
});

test('the watched history says what it comes to, and which two answers are to blame', () => {
  const told = (lane: number) => {
    const { scenario } = resolveLanes(simulation, { preset: 'patterns' }).lanes[lane]!;
    const read = replay(run(simulation, scenario), simulation);
    const sentences: string[] = [];
    for (let at: number | null = -1; (at = read.next(at)) !== null;) sentences.push(read.sentence(at) ?? '');
    return sentences.join('\n');
  };
  assert.match(told(0), /The history is linearizable, and in the end all replicas agree\./);
  assert.match(told(2), /No order explains these answers: \d was confirmed before another asked and was told \d\./);
  assert.match(told(2), /neither linearizable nor regular, but in the end all replicas agree\./);
});
