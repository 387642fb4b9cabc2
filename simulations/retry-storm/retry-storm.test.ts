import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replay, resolveLanes, run, study, valueOf } from '@under-load/engine';
import fc from 'fast-check';
import { proving } from '../proving.ts';
import { RetryBudget } from './defences/budget.ts';
import { Breaker } from './defences/breaker.ts';
import { backoff } from './defences/backoff.ts';
import simulation from './index.ts';

const { scenarioOf, studied, agrees, onEverySeed } = proving(simulation);

test('the demand is the same whatever the callers and the server do with it', () => {
  const hash = (text: string) => run(simulation, scenarioOf(text)).demandHash;
  for (const text of [
    'attempts=1',
    'backoff=jitter',
    'budget=answers',
    'breaker=true',
    'deadlines=hopeless',
    'order=lifo',
    'layers=3',
    'room=10',
  ])
    assert.equal(hash(text), hash(''), text);
  assert.notEqual(hash('seed=2'), hash(''));
  for (const preset of Object.keys(simulation.scenarios)) {
    const hashes = resolveLanes(simulation, { preset }).lanes.map(
      ({ scenario }) => run(simulation, scenario).demandHash,
    );
    assert.equal(new Set(hashes).size, 1, preset);
  }
});

test('an attempt keeps its luck: the work of first attempts is the same in every lane', () => {
  const workOf = (text: string) => {
    const { spans, names, items } = run(simulation, scenarioOf(`pause=0&callRate=2&${text}`));
    const work = new Map<string, number>();
    for (let i = 0; i < spans.start.length; i++) {
      if (names.spans[spans.kind[i]!] !== 'serve' || spans.end[i] === Infinity) continue;
      const item = spans.item[i]!;
      work.set(`${items.payload['call']![item]}.${items.payload['attempt']![item]}`, spans.end[i]! - spans.start[i]!);
    }
    return work;
  };
  const [one, three] = [workOf('attempts=1'), workOf('attempts=3&failure=20')];
  let both = 0;
  for (const [attempt, seconds] of three)
    if (one.has(attempt)) {
      assert.ok(Math.abs(seconds - one.get(attempt)!) < 1e-9, attempt);
      both++;
    }
  assert.ok(both > 10);
});

test('layers multiply, counted at the server', () => {
  const count = (text: string) =>
    studied(`failure=100&pause=0&callRate=0.2&${text}`, 2).measures['amplification']!.value;
  assert.equal(count('attempts=3&layers=3'), 27);
  assert.equal(count('attempts=4&layers=3'), 64);
  assert.equal(count('attempts=3&layers=5&callRate=0.1'), 243);
  assert.equal(count('attempts=3&layers=3&retrying=first'), 3);
  assert.equal(count('attempts=3&layers=3&retrying=last'), 3);
});

test('they multiply by timeouts too, since nobody below hears that its caller has left', () => {
  const { amplification } = studied('attempts=2&layers=2&callRate=4', 4).measures;
  assert.equal(amplification!.value, 4);
});

test('a retry makes failures rarer where they have nothing to do with load', () => {
  agrees('pause=0&failure=30&callRate=20&capacity=1000&watched=60', 'amplification', 0.03, 30);
  agrees('pause=0&failure=30&layers=2&attempts=2&callRate=20&capacity=1000&watched=60', 'amplification', 0.03, 30);
  agrees('pause=0&failure=30&attempts=2&callRate=20&capacity=1000&watched=60', 'answered', 0.03, 30);
});

test('both sides of the limit μ / (attempts ^ layers), and of μ / (1 + b)', () => {
  const share = (text: string) => studied(text, 3).measures['answered']!.perSeed;
  for (const [text, limit] of [
    ['attempts=3', 10 / 3],
    ['attempts=2&layers=2', 10 / 4],
    ['attempts=3&budget=calls&share=100', 10 / 2],
  ] as const) {
    for (const answered of share(`${text}&callRate=${0.85 * limit}&watched=900&pause=20`))
      assert.ok(answered > 0.97, `below, ${text}: ${answered}`);
    for (const answered of share(`${text}&callRate=${1.15 * limit}&watched=300&pause=40`))
      assert.ok(answered < 0.03, `above, ${text}: ${answered}`);
  }
});

test('where theory speaks of a preset, its runs agree', () => {
  for (const preset of ['standstill', 'backoff', 'defences', 'band', 'layers', 'fine'])
    for (const { scenario } of resolveLanes(simulation, { preset }).lanes) {
      const { measures, theory } = study(simulation, scenario, { seeds: 4 });
      for (const measure of ['answered', 'amplification'])
        assert.ok(Math.abs(measures[measure]!.value - valueOf(theory[measure]!)) < 0.03, `${preset}: ${measure}`);
    }
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(6);
  holds('standstill', 'answered', (only) => only === 0);
  holds('try-once', 'recovery', (three, one) => three! > 100 && one! < 30);
  holds('backoff', 'answered', (...lanes) => lanes.every((answered) => answered === 0));
  holds('defences', 'recovery', (...lanes) => lanes.every((seconds) => seconds < 30));
  holds('defences', 'answered', (...lanes) => lanes.every((answered) => answered > 0.99));
  holds('band', 'answered', (two, three) => two! > 0.99 && three === 0);
  holds('layers', 'amplification', (every, first) => every === 27 && first === 3);
  holds('all-at-once', 'retryPeak', (none, exponential, jitter) => none === 200 && exponential === 200 && jitter! < 40);
  holds('fine', 'answered', (one, three) => three! > one!);
});

test('dropping only what is past its deadline leaves the server with what is nearly', () => {
  const { value } = studied('callRate=8&deadlines=past', 12).measures['answered']!;
  assert.ok(value < 0.75);
  assert.ok(studied('callRate=8&deadlines=hopeless', 12).measures['answered']!.value > 0.98);
});

test('never more attempts than the layers allow, and no share beyond the whole', () => {
  fc.assert(
    fc.property(
      fc.record({
        attempts: fc.integer({ min: 1, max: 4 }),
        layers: fc.integer({ min: 1, max: 2 }),
        backoff: fc.constantFrom('none', 'exponential', 'jitter'),
        budget: fc.constantFrom('none', 'answers', 'calls'),
        deadlines: fc.constantFrom('none', 'past', 'hopeless'),
        order: fc.constantFrom('fifo', 'lifo'),
        breaker: fc.boolean(),
        failure: fc.constantFrom(0, 30, 100),
        room: fc.constantFrom('unlimited', 5),
      }),
      (values) => {
        const text = Object.entries({ ...values, callRate: 3, watched: 60 })
          .map(([key, value]) => `${key}=${value}`)
          .join('&');
        const { measures } = studied(text, 1);
        const { answered, amplification, inVain } = measures;
        assert.ok(answered!.value >= 0 && answered!.value <= 1, text);
        assert.ok(amplification!.value <= values.attempts ** values.layers + 1e-9, text);
        assert.ok(!(inVain!.value > 1 + 1e-9), text);
        if (values.failure === 100) assert.equal(answered!.value, 0, text);
      },
    ),
    { numRuns: 40 },
  );
});

test('defences by themselves', () => {
  assert.equal(
    backoff(3, () => 1, { backoff: 'exponential', base: 100 }),
    0.4,
  );
  assert.equal(
    backoff(3, () => 0.5, { backoff: 'jitter', base: 100 }),
    0.2,
  );
  assert.equal(
    backoff(20, () => 1, { backoff: 'exponential', base: 100 }),
    30,
  );
  const budget = new RetryBudget({ budget: 'answers', share: 50 });
  while (budget.allowsRetry());
  budget.on('calls');
  budget.on('answers');
  assert.equal(budget.allowsRetry(), false);
  budget.on('answers');
  assert.equal(budget.allowsRetry(), true);
  const states: string[] = [];
  const breaker = new Breaker({ breaker: true, openTime: 5 }, (state) => states.push(state));
  for (let i = 0; i < 5; i++) breaker.heard(false, breaker.ask(i), i);
  assert.equal(breaker.ask(8.9), 'no');
  assert.equal(breaker.ask(9), 'probe');
  assert.equal(breaker.ask(9), 'no');
  breaker.heard(true, 'through', 9.5);
  assert.equal(breaker.ask(9.6), 'no', 'what was under way does not close it');
  breaker.heard(true, 'probe', 10);
  assert.equal(breaker.ask(10), 'through');
  assert.deepEqual(states, ['open', 'half open', 'closed']);
});

test('a reader may bring it back by hand: restart the server with an empty line', () => {
  const watched = (text: string) => {
    const shown = run(simulation, scenarioOf(text));
    return replay(shown, simulation).at(shown.window.until).state(2, 'answered');
  };
  assert.equal(watched('watched=60'), 0);
  assert.ok(watched('watched=60&do=empty:server@20') > 0);
});
