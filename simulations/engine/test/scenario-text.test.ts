import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  formatScenario,
  parsePairs,
  parseReference,
  formatPairs,
  resolveLanes,
  resolveScenario,
} from '../src/index.ts';
import { oneLine } from './one-line.ts';

test('a reference names simulation, preset and what differs', () => {
  assert.deepEqual(parseReference('one-line/busy?arrivalRate=90&seed=7'), {
    simulation: 'one-line',
    preset: 'busy',
    text: 'arrivalRate=90&seed=7',
  });
  assert.deepEqual(parseReference('one-line'), { simulation: 'one-line', preset: undefined, text: '' });
});

test('text goes over the preset, the preset over the defaults', () => {
  assert.equal(resolveScenario(oneLine).scenario.parameters['arrivalRate'], 80);
  assert.equal(resolveScenario(oneLine, { preset: 'busy' }).scenario.parameters['arrivalRate'], 95);
  assert.equal(
    resolveScenario(oneLine, { preset: 'busy', text: 'arrivalRate=60' }).scenario.parameters['arrivalRate'],
    60,
  );
});

test('a scenario written as text reads back to itself', () => {
  // Small and large enough to be written with an exponent.
  const time = fc.oneof(fc.double({ min: 0, max: 999, noNaN: true }), fc.constantFrom(1e-9, 3e22));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 10 })),
      fc.integer({ min: 1, max: 4294967295 }),
      fc.array(fc.record({ at: time, value: fc.double({ min: 1, max: 9, noNaN: true }) }), {
        maxLength: 3,
      }),
      (arrivalRate, patience, seed, done) => {
        const text = formatScenario(oneLine, {
          ...resolveScenario(oneLine, { set: { arrivalRate, patience } }).scenario,
          seed,
          interventions: done.map(({ at, value }) => ({ at, action: 'slow', thing: 'server', value })),
        });
        const { scenario, problems } = resolveScenario(oneLine, { text });
        assert.deepEqual(problems, []);
        assert.deepEqual(scenario.parameters, { arrivalRate, patience });
        assert.equal(scenario.seed, seed);
        assert.equal(scenario.interventions.length, done.length);
        assert.equal(formatScenario(oneLine, scenario), text);
      },
    ),
  );
});

test('pairs survive any characters', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string()), (pairs) => {
      assert.deepEqual(Object.fromEntries(parsePairs(formatPairs(Object.entries(pairs)))), { ...pairs });
    }),
  );
});

test('whatever the text, a scenario comes out, and a valid part survives', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (garbage) => {
      const { scenario } = resolveScenario(oneLine, { text: `${garbage.replaceAll('&', '')}&arrivalRate=42` });
      assert.equal(scenario.parameters['arrivalRate'], 42);
      assert.ok(scenario.seed >= 1);
    }),
    { numRuns: 2000 },
  );
});

test('what cannot be used is named, with what was meant', () => {
  const { problems } = resolveScenario(oneLine, { preset: 'bussy', text: 'arivalRate=4&seed=-1&do=melt:server@3' });
  assert.deepEqual(problems.map(({ where }) => where).sort(), ['arivalRate', 'do', 'preset', 'seed']);
  assert.match(problems.find(({ where }) => where === 'arivalRate')?.found ?? '', /did you mean arrivalRate/);
  assert.match(problems.find(({ where }) => where === 'preset')?.found ?? '', /did you mean busy/);
});

test('a link made for another version of the model says so', () => {
  assert.equal(resolveScenario(oneLine, { text: 'model=3' }).problems.length, 0);
  assert.match(resolveScenario(oneLine, { text: 'model=2' }).problems[0]?.allowed ?? '', /may differ/);
});

test('lanes take their own values and share the rest', () => {
  const { lanes, problems } = resolveLanes(oneLine, { preset: 'pair', text: 'seed=5&b.arrivalRate=85' });
  assert.deepEqual(problems, []);
  assert.deepEqual(
    lanes.map(({ label, scenario }) => [label, scenario.parameters['arrivalRate'], scenario.seed]),
    [
      ['calm', 50, 5],
      ['busy', 85, 5],
    ],
  );
});

test('a lane named in the text makes a comparison of a single scenario', () => {
  const { lanes } = resolveLanes(oneLine, { text: 'b.arrivalRate=20' });
  assert.deepEqual(
    lanes.map(({ scenario }) => scenario.parameters['arrivalRate']),
    [80, 20],
  );
});
