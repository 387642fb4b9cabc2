import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkParameter } from '@under-load/engine';
import type { Parameter, ParameterValue } from '@under-load/engine';
import fc from 'fast-check';
import arena from '../../../simulations/lb-arena/index.ts';
import { linkHash, linkText } from './address.ts';
import { anotherSeed, intervene } from './change-run.ts';
import { compareWith, stopComparing } from './compare.ts';
import { follow, takePreset } from './follow.ts';
import { readLink, writeLink } from './link.ts';
import { serveStart } from './serve-start.ts';
import { setValue } from './set-value.ts';
import { seek, show, startState } from './state.ts';
import type { Act, FigureState } from './state.ts';
import { setSweep } from './sweep-ask.ts';
import type { Served } from './served.ts';

const asked = { preset: 'two-rules', set: 'servers=4' };
const served: Served = {
  ...{ id: 'two-rules', simulation: arena.id, scene: 'network', ...asked, start: serveStart(arena, asked).start },
  ...{
    code: '/code/',
    reveal: 'open',
    views: ['stage', 'charts', 'sweep', 'events'],
    lock: [],
    hide: [],
    measures: [],
  },
};
const home = startState(arena, served);
const followed = (text: string): FigureState => follow(arena, served, text)(home);
const linkOf = (state: FigureState): string => writeLink(arena, served, { ...state, preset: state.preset.name });

const value = (parameter: Parameter): fc.Arbitrary<ParameterValue> => {
  if (parameter.kind === 'choice') return fc.constantFrom(...Object.keys(parameter.options));
  if (parameter.kind === 'boolean') return fc.boolean();
  if (parameter.kind === 'number')
    return fc
      .double({ min: parameter.min, max: parameter.max, noNaN: true })
      .map((raw) => checkParameter('', parameter, raw).value);
  return fc.constant(parameter.default);
};
/** An act, and how it reads where a property fails. */
type Done = readonly [said: string, act: Act];
const done = <T>(name: string, values: fc.Arbitrary<T>, act: (value: T) => Act): fc.Arbitrary<Done> =>
  values.map((each) => [`${name} ${JSON.stringify(each)}`, act(each)]);

const acts: fc.Arbitrary<Done> = fc.oneof(
  fc
    .constantFrom(...Object.entries<Parameter>(arena.parameters))
    .chain(([name, parameter]) =>
      done(`set ${name}`, fc.tuple(value(parameter), fc.constantFrom(undefined, 0, 1)), ([to, lane]) =>
        setValue(arena, name, to, lane),
      ),
    ),
  done('preset', fc.constantFrom(...Object.keys(arena.scenarios)), (name) => takePreset(arena, name)),
  done('seed', fc.constant('another'), () => anotherSeed),
  done('compare', value(arena.parameters['policy'] as Parameter), (policy) => compareWith(arena, 'policy', policy)),
  done('stop comparing', fc.integer({ min: 0, max: 3 }), (lane) => stopComparing(arena, lane)),
  done('seek', fc.integer({ min: 0, max: 20000 }), (ms) => seek(ms / 1000)),
  done('show', fc.constantFrom('stage' as const, 'charts' as const, 'sweep' as const), show),
  done(
    'sweep',
    fc.tuple(fc.constantFrom('arrivalRate', 'servers', 'policy'), fc.constantFrom(...Object.keys(arena.measures))),
    ([parameter, measure]) =>
      setSweep({ parameter, measure, range: parameter === 'policy' ? null : { from: 2, to: 40 } }),
  ),
  done('crash', fc.constant(6.25), (at) =>
    intervene({ at, action: Object.keys(arena.actions ?? {})[0] ?? 'crash', thing: 'server-2' }),
  ),
);

test('a link leads back to what it was written for', () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 8 }), (all) => {
      const state = all.reduce((before, [, act]) => act(before), home);
      const text = linkOf(state);
      const back = followed(text);
      assert.deepEqual(back.problems, []);
      assert.deepEqual(
        back.lanes.map(({ scenario }) => scenario),
        state.lanes.map(({ scenario }) => scenario),
        text,
      );
      assert.deepEqual(
        [back.preset, back.at, back.view, back.sweep],
        [state.preset, state.at, state.view, state.sweep],
      );
      assert.equal(linkOf(back), text);
    }),
    { numRuns: 300 },
  );
});

test('the served figure needs no link, and starts where an empty one leads', () => {
  assert.equal(linkOf(home), '');
  assert.deepEqual(followed(''), home);
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
    'lock',
    'hide',
    'goal',
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
      const state = followed(text);
      assert.ok(state.lanes.length >= 1 && state.lanes.length <= 4);
      for (const { scenario } of state.lanes)
        for (const [name, parameter] of Object.entries<Parameter>(arena.parameters))
          assert.deepEqual(
            checkParameter(name, parameter, scenario.parameters[name], scenario.parameters).problems,
            [],
          );
    }),
    { numRuns: 2000 },
  );
});

test('a value out of range is named with what is used in its place', () => {
  const { problems, lanes } = readLink(arena, served, 'servers=900&policy=quickest&at=soon');
  assert.deepEqual(problems.map(({ where }) => where).sort(), ['at', 'policy', 'servers']);
  assert.equal(lanes[0]?.scenario.parameters['servers'], 64);
});

test('a link may lock, hide and ask more than the page does, and never less', () => {
  const page = { ...served, lock: ['servers'], goal: 'the page’s own' };
  const { lock, hide, goal, problems } = readLink(
    arena,
    page,
    'lock=policy,do&hide=seeds,serviceTime&goal=p99%20under%200.2',
  );
  assert.deepEqual([lock, hide, goal], [['servers', 'policy', 'do'], ['serviceTime'], 'p99 under 0.2']);
  assert.deepEqual(
    problems.map(({ where, found }) => [where, found]),
    [['hide', '“seeds”']],
  );
  const state = follow(arena, page, 'lock=policy,do&goal=p99%20under%200.2')(startState(arena, page));
  const text = writeLink(arena, page, { ...state, preset: state.preset.name });
  assert.deepEqual(readLink(arena, page, text), readLink(arena, page, `lock=policy,do&goal=p99%20under%200.2`));
  assert.doesNotMatch(text, /servers/, 'what the page says itself is not repeated');
});

test('a goal as long as a book is cut, and said to be', () => {
  const { goal, problems } = readLink(arena, served, `goal=${'x'.repeat(100_000)}`);
  assert.equal(goal?.length, 200);
  assert.deepEqual(
    problems.map(({ where }) => where),
    ['goal'],
  );
});

test('keys of others survive, and a misspelt one is named', () => {
  const state = followed('utm_source=letter&serverz=3');
  assert.match(linkOf(state), /utm_source=letter&serverz=3/);
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
