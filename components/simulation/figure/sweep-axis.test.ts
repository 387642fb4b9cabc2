import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { allowedValues, checkParameter, resolveLanes } from '@under-load/engine';
import type { Parameter, Simulation } from '@under-load/engine';
import arena from '../../../simulations/lb-arena/index.ts';
import { sweepAxis } from './sweep-axis.ts';
import { readSweep, sweepable, sweepText, usualRange, usualSweep } from './sweep-ask.ts';
import { serveStart } from './serve-start.ts';
import { withValue } from './set-value.ts';

const simulations = await Promise.all(
  globSync('simulations/*/index.ts').map(async (file) => {
    const module = (await import(`../../../${file}`)) as { default: Simulation };
    return module.default;
  }),
);
const stateOf = (simulation: Simulation) => {
  const { start, lanes } = serveStart(simulation, {});
  return { lanes, preset: start.preset, lock: [], hide: [] };
};

for (const simulation of simulations)
  test(`every parameter of ${simulation.id} has an axis of values it takes`, () => {
    const state = stateOf(simulation);
    const [lane] = resolveLanes(simulation).lanes;
    assert.ok(lane);
    const { parameters } = lane.scenario;
    for (const [name, parameter] of Object.entries<Parameter>(simulation.parameters)) {
      if (parameter.kind === 'list') continue;
      const range = usualRange(parameter, parameters, name);
      const axis = sweepAxis(parameter, { range }, parameters);
      // Of a choice every option is measured; of a number no more than a reader will wait for.
      const most = parameter.kind === 'choice' ? Object.keys(parameter.options).length : 13;
      assert.ok(axis.values.length >= 2 && axis.values.length <= most, `${name}: ${axis.values.join()}`);
      for (const value of axis.values) {
        assert.deepEqual(
          checkParameter(name, parameter, value, parameters).problems,
          [],
          `${name}: ${String(value)}, allowed is ${allowedValues(parameter, parameters)}`,
        );
        assert.equal(withValue(simulation, lane, name, value).scenario.parameters[name], value, name);
        assert.ok(axis.fine.includes(value), `theory is asked where it is measured: ${name} ${String(value)}`);
      }
      const places = axis.fine.map(axis.place);
      assert.ok(places.every((place, i) => place >= 0 && place <= 1 && (i === 0 || place > (places[i - 1] as number))));
      assert.equal(new Set(axis.values.map(axis.words)).size, axis.values.length, `${name} tells its values apart`);
      if (range) assert.deepEqual([axis.values[0], axis.values.at(-1)], [range.from, range.to], name);
      const ask = { parameter: name, range, measure: Object.keys(simulation.measures)[0] ?? '' };
      assert.deepEqual(readSweep(simulation, sweepText(ask)), { sweep: ask, problems: [] });
    }
    const usual = usualSweep(simulation, state);
    assert.ok(usual && sweepable(simulation, state).includes(usual.parameter));
  });

test('what cannot be used of a link is named, and the rest of it kept', () => {
  const found = readSweep(arena, 'arrivalRate:900:90000,meanLatencie');
  assert.equal(found.sweep?.parameter, 'arrivalRate');
  assert.deepEqual(found.sweep?.range, { from: 900, to: 10000 });
  assert.equal(found.sweep?.measure, Object.keys(arena.measures)[0]);
  assert.deepEqual(
    found.problems.map(({ where }) => where),
    ['sweep', 'sweep'],
  );
  const nothing = readSweep(arena, 'arivalRate:1:2');
  assert.equal(nothing.sweep, null);
  assert.match(nothing.problems[0]?.allowed ?? '', /arrivalRate may be meant/);
});

test('a parameter that is locked, hidden or set lane by lane is not swept', () => {
  const { start, lanes } = serveStart(arena, { preset: 'two-rules' });
  const state = { lanes, preset: start.preset, lock: ['servers'], hide: ['serviceTime'] };
  const names = sweepable(arena, state);
  for (const name of ['policy', 'servers', 'serviceTime']) assert.ok(!names.includes(name), name);
  assert.ok(names.includes('arrivalRate'));
});
