import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkParameter } from '@under-load/engine';
import type { Parameter, ParameterValue } from '@under-load/engine';
import fc from 'fast-check';
import arena from '../../../simulations/lb-arena/index.ts';
import { linkHash, linkText, readLink, writeLink } from './link.ts';
import { initialState, reduce } from './state.ts';
import type { Act, FigureState } from './state.ts';
import type { Served } from './served.ts';

const served: Served = {
  ...{
    id: 'two-rules',
    simulation: arena.id,
    scene: 'network',
    preset: 'two-rules',
    set: 'servers=4',
    code: '/code/',
    reveal: 'open',
    longRuns: [],
  },
  ...{ views: ['stage', 'charts', 'events'], lock: [], hide: [], measures: [] },
};

const value = (parameter: Parameter): fc.Arbitrary<ParameterValue> => {
  if (parameter.kind === 'choice') return fc.constantFrom(...Object.keys(parameter.options));
  if (parameter.kind === 'boolean') return fc.boolean();
  if (parameter.kind === 'number')
    return fc
      .double({ min: parameter.min, max: parameter.max, noNaN: true })
      .map((raw) => checkParameter('', parameter, raw).value);
  return fc.constant(parameter.default);
};
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom(...Object.entries<Parameter>(arena.parameters)).chain(([name, parameter]) =>
    fc.record({
      do: fc.constant('set' as const),
      name: fc.constant(name),
      value: value(parameter),
      lane: fc.constantFrom(undefined, 0, 1),
    }),
  ),
  fc.record({ do: fc.constant('preset' as const), preset: fc.constantFrom(...Object.keys(arena.scenarios)) }),
  fc.record({ do: fc.constant('seed' as const), seed: fc.integer({ min: 1, max: 4294967295 }) }),
  fc.record({
    do: fc.constant('compare' as const),
    name: fc.constant('policy'),
    value: value(arena.parameters['policy'] as Parameter),
  }),
  fc.record({ do: fc.constant('uncompare' as const), lane: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ do: fc.constant('seek' as const), at: fc.integer({ min: 0, max: 20000 }).map((ms) => ms / 1000) }),
  fc.record({
    do: fc.constant('view' as const),
    view: fc.constantFrom('stage' as const, 'charts' as const, 'events' as const),
  }),
  fc.constant<Act>({
    do: 'intervene',
    intervention: { at: 6.25, action: Object.keys(arena.actions ?? {})[0] ?? 'crash', thing: 'server-2' },
  }),
);

test('a link leads back to what it was written for', () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 8 }), (done) => {
      const state = done.reduce<FigureState>(
        (before, act) => reduce(arena, served, before, act),
        initialState(arena, served),
      );
      const text = writeLink(arena, served, state);
      const back = initialState(arena, served, text);
      assert.deepEqual(back.problems, []);
      assert.deepEqual(
        back.lanes.map(({ scenario }) => scenario),
        state.lanes.map(({ scenario }) => scenario),
        text,
      );
      assert.deepEqual([back.preset, back.at, back.view], [state.preset, state.at, state.view]);
      assert.equal(writeLink(arena, served, back), text);
    }),
    { numRuns: 300 },
  );
});

test('the served figure needs no link', () => {
  assert.equal(writeLink(arena, served, initialState(arena, served)), '');
});

test('whatever the address says, the figure stands and names what it replaced', () => {
  const keys = fc.constantFrom(
    'policy',
    'servers',
    'a.policy',
    'b.policy',
    'd.servers',
    'seed',
    'at',
    'v',
    'model',
    'view',
    'lanes',
    'preset',
    'do',
    'arrivalRate',
  );
  const garbage = fc
    .array(
      fc.tuple(
        fc.oneof(keys, fc.string()),
        fc.oneof(fc.string(), fc.constantFrom('NaN', '-1', '1e999', '%', '%zz', '∞', '')),
      ),
    )
    .map((pairs) => pairs.map(([key, text]) => `${key}=${text}`).join('&'));
  fc.assert(
    fc.property(fc.oneof(garbage, fc.string()), (text) => {
      const state = initialState(arena, served, text);
      assert.ok(state.lanes.length >= 1 && state.lanes.length <= 4);
      for (const { scenario } of state.lanes)
        for (const [name, parameter] of Object.entries<Parameter>(arena.parameters))
          assert.deepEqual(
            checkParameter(name, parameter, scenario.parameters[name], scenario.parameters).problems,
            [],
          );
    }),
    { numRuns: 300 },
  );
});

test('a value out of range is named with what is used in its place', () => {
  const { problems, lanes } = readLink(arena, served, 'servers=900&policy=quickest&at=soon');
  assert.deepEqual(problems.map(({ where }) => where).sort(), ['at', 'policy', 'servers']);
  assert.equal(lanes[0]?.scenario.parameters['servers'], 64);
});

test('keys of others survive, and a misspelt one is named', () => {
  const state = initialState(arena, served, 'utm_source=letter&serverz=3');
  assert.match(writeLink(arena, served, state), /utm_source=letter&serverz=3/);
  assert.deepEqual(
    state.problems.map(({ where }) => where),
    ['serverz'],
  );
});

test('an address belongs to one figure', () => {
  assert.equal(linkText({ hash: '#two-rules?seed=7', search: '' }, 'two-rules'), 'seed=7');
  assert.equal(linkText({ hash: '#two-rules?seed=7', search: '' }, 'other'), null);
  assert.equal(linkText({ hash: '#a-heading', search: '' }, 'two-rules'), null);
  assert.equal(linkText({ hash: '#?seed=7', search: '' }, ''), 'seed=7');
  assert.equal(linkText({ hash: '', search: '?s=two-rules%3Fseed%3D7' }, 'two-rules'), 'seed=7');
  assert.equal(linkText({ hash: '', search: '?s=seed%3D7' }, ''), 'seed=7');
  assert.equal(linkHash('two-rules', 'seed=7'), '#two-rules?seed=7');
});
