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
  assert.match(
    told({ preset: 'two-minds' }),
    /The 4 operations asked for by now are the shortest beginning that has none\./,
  );
  const stuckEarly = history('A writes 1 from 0 to 1', 'B reads 0 from 2 to 3', 'C reads 1 from 5 to 6');
  assert.match(
    told({ set: { operations: stuckEarly } }),
    /The 2 operations asked for by now are the shortest beginning/,
  );
  const nobody = { set: { operations: history('A reads 7 from 0 to 1') } };
  assert.match(told(nobody), /No order explains that client A was told 7\./);
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
