import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatScenario, replay, resolveScenario, run, study } from '@under-load/engine';
import fc from 'fast-check';
import simulation from './index.ts';
import { history } from './parameters.ts';

const verdicts = (request: Parameters<typeof resolveScenario>[1]) => {
  const { scenario, problems } = resolveScenario(simulation, request);
  assert.deepEqual(problems, []);
  const { linearizable, sequential, regular } = run(simulation, scenario).measures;
  return { linearizable, sequential, regular };
};

test('each preset is judged as its line says', () => {
  assert.deepEqual(verdicts({ preset: 'overlap' }), { linearizable: 1, sequential: 1, regular: 1 });
  assert.deepEqual(verdicts({ preset: 'stale' }), { linearizable: 0, sequential: 1, regular: 0 });
  assert.deepEqual(verdicts({ preset: 'new-then-old' }), { linearizable: 0, sequential: 1, regular: 1 });
  assert.deepEqual(verdicts({ preset: 'own-write' }), { linearizable: 0, sequential: 0, regular: 0 });
  assert.deepEqual(verdicts({ preset: 'two-minds' }), { linearizable: 0, sequential: 1, regular: 1 });
});

test('the watched run and the measured one agree', () => {
  for (const preset of Object.keys(simulation.scenarios)) {
    const { scenario } = resolveScenario(simulation, { preset });
    const { measures } = study(simulation, scenario, { seeds: 3 });
    for (const [name, value] of Object.entries(run(simulation, scenario).measures))
      assert.equal(measures[name]?.value, value);
  }
});

function told(request: Parameters<typeof resolveScenario>[1]): string {
  const shown = run(simulation, resolveScenario(simulation, request).scenario);
  const read = replay(shown, simulation);
  const sentences: string[] = [];
  for (let at: number | null = -1; (at = read.next(at)) !== null;) sentences.push(read.sentence(at) ?? '');
  return sentences.join('\n');
}

test('the sentence says which two answers are to blame', () => {
  assert.match(told({ preset: 'stale' }), /client A heard that 1 was written before client B asked and was told 0\./);
  assert.match(told({ preset: 'new-then-old' }), /client B was told 1 before client C asked and was told 0\./);
  assert.match(told({ preset: 'two-minds' }), /before client C asked and was told 1, and yet client D was told 2\./);
  const nobody = { set: { operations: history('A reads 7 from 0 to 1') } };
  assert.match(told(nobody), /No order explains that client A was told 7\./);
});

test('the verdict names the shortest stuck beginning, and nothing behind it', () => {
  const sentences = (preset: string) => told({ preset }).split('\n');
  const named = 'A writes 1, B writes 2, C reads 1, D reads 2';
  assert.match(
    told({ preset: 'two-minds' }),
    new RegExp(`yet client D was told 2\\. The shortest beginning that is stuck has 4 operations: ${named}\\.`),
  );
  assert.ok(sentences('two-minds').at(-1)?.startsWith(`Not linearizable: no order explains ${named}.`));
  const early = 'A writes 1, B reads 1, C reads 0';
  const [stuck] = sentences('stuck-early').filter((sentence) => sentence.includes('stuck'));
  assert.ok(stuck?.endsWith(`3 operations: ${early}.`), stuck);
});

test('an operation that is open when the history gets stuck is named as open', () => {
  assert.match(told({ preset: 'new-then-old' }), /A writes 1 \(no answer yet\), B reads 1, C reads 0\./);
});

test('the picture shows the beginning, what lies behind it and the pair to blame', () => {
  const shown = run(simulation, resolveScenario(simulation, { preset: 'stuck-early' }).scenario);
  const kinds = [...shown.spans.kind].map((kind) => shown.names.spans[kind]);
  assert.deepEqual(
    kinds.filter((kind) => kind !== 'rest'),
    ['conflicting write', 'read', 'conflicting read', 'later write', 'later read', 'later read'],
  );
  assert.deepEqual(
    [...shown.spans.start].filter((_, row) => kinds[row] === 'rest'),
    [5, 5, 5, 5],
  );
  assert.deepEqual([shown.travels.depart[0], shown.travels.arrive[0], shown.travels.depart.length], [1, 4, 1]);
  const whole = run(simulation, resolveScenario(simulation, { preset: 'two-minds' }).scenario);
  assert.ok(![...whole.spans.kind].some((kind) => whole.names.spans[kind] === 'rest'));
});

test('where an order exists every operation gets its instant, and the register its values', () => {
  const shown = run(simulation, resolveScenario(simulation, { preset: 'overlap' }).scenario);
  assert.equal(shown.marks.at.length, 4, 'three points and the verdict');
  const points = [...shown.marks.at.slice(0, 3)];
  assert.deepEqual(
    [...points].sort((a, b) => a - b),
    points,
  );
  const value = shown.names.fields.indexOf('value');
  assert.deepEqual(
    [...shown.states.value].filter((_, i) => shown.states.field[i] === value),
    [0, 1],
  );
});

test('every operation can be dragged, by the field its edge stands for', () => {
  const shown = run(simulation, resolveScenario(simulation, { preset: 'two-minds' }).scenario);
  const handles = shown.scene.handles ?? [];
  assert.deepEqual(
    handles.map(({ index }) => index),
    [0, 1, 2, 3],
  );
  for (const { of, parameter, fields } of handles) {
    assert.ok('item' in of && shown.spans.item.includes(of.item));
    assert.equal(parameter, 'operations');
    assert.deepEqual(fields, { start: 'call', end: 'answer' });
  }
});

test('any history runs, is judged, and survives as a link', () => {
  const record = fc.record({
    client: fc.constantFrom('A', 'B', 'C', 'D'),
    kind: fc.constantFrom('write', 'read'),
    value: fc.integer({ min: 0, max: 9 }),
    call: fc.integer({ min: 0, max: 23 }),
    answer: fc.oneof(fc.integer({ min: 0, max: 24 }), fc.constant(Infinity)),
  });
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 9 }),
      (operations, initial) => {
        const { scenario, problems } = resolveScenario(simulation, { set: { operations, initial } });
        assert.deepEqual(problems, []);
        const again = resolveScenario(simulation, { text: formatScenario(simulation, scenario) });
        assert.deepEqual(again.scenario, scenario);
        const shown = run(simulation, scenario);
        const { linearizable, sequential, regular } = shown.measures;
        if (linearizable === 1) assert.ok(sequential === 1 && regular === 1);
        assert.equal(told({ set: { operations, initial } }).includes('No order explains'), linearizable === 0);
      },
    ),
    { numRuns: 150 },
  );
});

test('the seed changes nothing', () => {
  const { scenario } = resolveScenario(simulation, { preset: 'two-minds' });
  assert.deepEqual(run(simulation, { ...scenario, seed: 9 }).measures, run(simulation, scenario).measures);
});
