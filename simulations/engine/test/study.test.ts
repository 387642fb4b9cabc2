import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  batchedRun,
  boolean,
  choice,
  defineSimulation,
  disagreement,
  foundWarmUp,
  list,
  mm1MeanResponse,
  number,
  pairedDifference,
  resolveScenario,
  study,
  studySlices,
  sweep,
  sweepSlices,
  valueOf,
} from '../src/index.ts';
import type { ParameterValues, Simulation, World } from '../src/index.ts';
import { oneLine } from './one-line.ts';

const scenarioOf = (text: string) => resolveScenario(oneLine, { text }).scenario;
const withTheory: Simulation = {
  ...oneLine,
  theory: ({ arrivalRate }) => ({
    meanLatency: mm1MeanResponse({ arrivalRate: Number(arrivalRate), serviceRate: 100 }),
  }),
};

test('a study in slices is the study, with pauses', () => {
  const scenario = scenarioOf('arrivalRate=90');
  const slices = [...studySlices(oneLine, scenario, { seeds: 2 })];
  assert.ok(slices.filter((slice) => slice === null).length >= 4, 'some 40,000 events a seed');
  assert.deepEqual(slices.at(-1)?.measures, study(oneLine, scenario, { seeds: 2 }).measures);
});

test('a study of a seed that would run for weeks can be left after a moment', () => {
  const endless = { ...oneLine, clock: { ...oneLine.clock, measured: () => ({ from: 10, until: 1e12 }) } };
  const slices = studySlices(endless, scenarioOf(''), { seeds: 1 });
  for (let i = 0; i < 5; i++) assert.deepEqual(slices.next(), { done: false, value: null });
  slices.return();
  const points = sweepSlices(endless, scenarioOf(''), { seeds: 1, parameter: 'arrivalRate', values: [10, 20] });
  for (let i = 0; i < 5; i++) assert.deepEqual(points.next(), { done: false, value: null });
});

test('each point of a sweep is the study at its value, on the same seeds and beside its theory', () => {
  const options = { seeds: 8, parameter: 'arrivalRate', values: [50, 70, 80] };
  const points = sweep(withTheory, scenarioOf(''), options);
  assert.deepEqual(
    points.map(({ value }) => value),
    options.values,
  );
  for (const { value, study: each } of points) {
    assert.deepEqual(each.measures, study(oneLine, scenarioOf(`arrivalRate=${String(value)}`), { seeds: 8 }).measures);
    const latency = each.measures['meanLatency']!;
    assert.equal(disagreement(latency, valueOf(each.theory['meanLatency']!), { relative: 0.1 }), null);
  }
  const [, before, after] = points;
  const { value, halfWidth } = pairedDifference(after!.study, before!.study, 'meanLatency');
  assert.ok(value - halfWidth! > 0, 'a line at 80 % is longer than at 70 %');
});

test('all points are there after the first seed, and settle together', () => {
  const steps = [...sweepSlices(oneLine, scenarioOf(''), { seeds: 3, parameter: 'arrivalRate', values: [10, 20, 30] })];
  assert.deepEqual(
    steps.flatMap((points) => (points ? [points.map((point) => point.study.seeds)] : [])),
    [1, 2, 3].map((seeds) => [seeds, seeds, seeds]),
  );
});

test('choices and switches can be swept, lists cannot, and what cannot be is said', () => {
  const many = defineSimulation({
    ...oneLine,
    parameters: {
      arrivalRate: number({ label: 'Arrival rate', default: 80, min: 1, max: 99, step: 1 }),
      order: choice({ label: 'Order', options: { fifo: 'first come', lifo: 'last come' }, default: 'fifo' }),
      deaf: boolean({ label: 'Deaf', default: false }),
      rows: list({ label: 'Rows', one: 'row', default: [], fields: {}, maxLength: 2 }),
    },
    build: (world: World, values: ParameterValues) => oneLine.build(world, { ...values, patience: Infinity } as never),
    scenarios: { plain: { title: 'Plain', look: 'Nothing.' } },
  } as never);
  const { scenario } = resolveScenario(many);
  const swept = (parameter: string, values: (string | number | boolean)[]) =>
    sweep(many, scenario, { seeds: 1, parameter, values }).map(({ value }) => value);
  assert.deepEqual(swept('order', ['lifo', 'fifo']), ['lifo', 'fifo']);
  assert.deepEqual(swept('deaf', [true, false]), [true, false]);
  assert.deepEqual(swept('arrivalRate', []), []);
  assert.throws(() => swept('rows', [1]), /sweep of "rows" .* sweep one of arrivalRate, order, deaf/);
  assert.throws(() => swept('rate', [1]), /sweep of "rate" .* sweep one of arrivalRate/);
  assert.throws(() => swept('arrivalRate', [50, 120]), /to “120”: allowed is a whole number from 1 to 99/);
  assert.throws(() => swept('arrivalRate', [1.5]), /to “1.5”: allowed is a whole number/);
  assert.throws(() => swept('order', ['filo']), /did you mean fifo/);
});

test('one long run knows the mean too, from batches that hardly resemble each other', () => {
  const { measures, warmUp, batch } = batchedRun(withTheory, scenarioOf('arrivalRate=80'));
  assert.deepEqual([warmUp, batch], [10, 200]);
  const { value, halfWidth, perBatch, correlation } = measures['meanLatency']!;
  assert.equal(perBatch.length, 20);
  assert.ok(Math.abs(value - 0.05) < halfWidth! && halfWidth! < 0.1 * value, `${value} ± ${halfWidth}`);
  assert.ok(Math.abs(correlation) < 2 / Math.sqrt(20));
});

test('the warm-up that is found is within the one that is kept, and follows what is slow', () => {
  const found = foundWarmUp(oneLine, scenarioOf('arrivalRate=80'), { seeds: 10 });
  for (const [name, seconds] of Object.entries(found))
    assert.ok(seconds !== null && seconds <= 10, `${name}: ${seconds}`);
  const slow = foundWarmUp(oneLine, scenarioOf('arrivalRate=99'), { seeds: 10 })['meanInSystem'] ?? null;
  assert.ok(slow === null || slow > 10, `at a load of 0.99 the line fills for minutes, not ${slow} s`);
});

test('what cannot be cut into batches is said', () => {
  const scenario = scenarioOf('');
  assert.throws(() => batchedRun(oneLine, scenario, { batches: 1 }), /in 1 batches: give a whole number from 2/);
  const once = (clock: object) => ({ ...oneLine, clock: { ...oneLine.clock, ...clock } });
  assert.throws(() => batchedRun(once({ deterministic: true }), scenario), /nothing is random: study it over seeds/);
  const ends = once({ measured: () => ({ from: 0, until: Infinity }) });
  assert.throws(() => batchedRun(ends, scenario), /ends by itself: study it over seeds/);
  assert.throws(() => foundWarmUp(ends, scenario, { seeds: 2 }), /ends by itself/);
});
