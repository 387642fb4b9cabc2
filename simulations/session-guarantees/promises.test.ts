/** What each way to route keeps, held against random settings, and the verdict on each session against that on the whole. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkSession, resolveScenario, run, Stream } from '@under-load/engine';
import type { Operation } from '@under-load/engine';
import { historyOf } from './history.ts';
import simulation from './index.ts';
import { judge, operationsOf } from './judge.ts';
import { Luck } from './luck.ts';
import type { Values } from './parameters.ts';
import { PAIRS } from './session.ts';

const SESSIONS = 12;

const anyValues: fc.Arbitrary<Values> = fc.record({
  routing: fc.constantFrom('random', 'sticky', 'leader', 'token'),
  writes: fc.constantFrom('leader', 'anywhere'),
  gap: fc.constantFrom(0.2, 0.5, 2, 5),
  writeRate: fc.constantFrom(0, 0.5, 3),
  near: fc.constantFrom(0, 0.1, 1),
  far: fc.constantFrom(0, 2.1, 4),
  lagModel: fc.constantFrom('constant', 'exponential'),
});

/** A history with luck of its own: what is asked for by one name is always the same. */
function anyHistory(values: Values, seed: number) {
  const drawn = new Map<string, number>();
  const stream = new Stream(seed, 'luck');
  const coin = (...of: readonly (string | number)[]) => {
    const name = of.join(' ');
    const luck = drawn.get(name) ?? stream.uniform();
    drawn.set(name, luck);
    return luck;
  };
  return historyOf(values, new Luck({ coin }, values), SESSIONS);
}

const anySeed = fc.integer({ min: 1, max: 1_000_000 });
const brokenPairs = (values: Values, seed: number) => {
  const { store, sessions } = anyHistory(values, seed);
  return sessions.filter((session) => judge(session, store).verdict !== 'yes').map(({ pair }) => pair.guarantee);
};

test('a token and a leader keep all four, wherever writes go', () => {
  fc.assert(
    fc.property(anyValues, anySeed, fc.constantFrom('token', 'leader'), (values, seed, routing) => {
      assert.deepEqual(brokenPairs({ ...values, routing } as Values, seed), []);
    }),
    { numRuns: 150, seed: 1 },
  );
});

test('staying with one replica keeps all four where that replica takes the writes, else all but read your writes', () => {
  fc.assert(
    fc.property(anyValues, anySeed, (values, seed) => {
      const broken = new Set(brokenPairs({ ...values, routing: 'sticky' }, seed));
      if (values.writes === 'leader') broken.delete('read your writes');
      assert.deepEqual([...broken], []);
    }),
    { numRuns: 150, seed: 1 },
  );
});

test('one leader keeps writes in order, whoever answers reads', () => {
  fc.assert(
    fc.property(anyValues, anySeed, (values, seed) => {
      const broken = brokenPairs({ ...values, writes: 'leader' }, seed);
      assert.ok(broken.every((guarantee) => guarantee === 'read your writes' || guarantee === 'monotonic reads'));
    }),
    { numRuns: 150, seed: 1 },
  );
});

test('the checker says of all sessions together what it says of each, and finds the pair by its versions', () => {
  let broken = 0;
  fc.assert(
    fc.property(anyValues, anySeed, (values, seed) => {
      const { store, sessions } = anyHistory({ ...values, routing: 'random' }, seed);
      const client = (version: number) => `writer of ${version}`;
      const own = sessions.flatMap((session) => operationsOf(session, store).slice(0, 2));
      const known = new Set(own.filter(({ kind }) => kind === 'write').map(({ value }) => value));
      const history = [...own];
      for (const { version, at } of store.writes.values())
        if (!known.has(version))
          history.push({
            client: client(version),
            kind: 'write',
            value: version,
            version,
            call: at,
            return: at,
          } satisfies Operation);
      for (const { guarantee } of PAIRS) {
        const of = sessions.filter(({ pair }) => pair.guarantee === guarantee);
        const expected = of.filter(({ operations: [first, second] }) => second!.version < first!.version);
        assert.deepEqual(
          of.filter((session) => judge(session, store).verdict === 'no'),
          expected,
        );
        assert.equal(checkSession(history, { guarantees: [guarantee] }).verdict, expected.length ? 'no' : 'yes');
        broken += expected.length;
      }
    }),
    { numRuns: 100, seed: 1 },
  );
  assert.ok(broken > 100, `${broken} broken sessions`);
});

test('a session is told of in the colour of its verdict', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { scenario } = resolveScenario(simulation, { preset: 'random', text: `seed=${seed}` });
    const { tally, names, spans } = run(simulation, scenario);
    const broken = PAIRS.reduce((sum, { guarantee }) => sum + (tally.counts[`${guarantee}: broken`] ?? 0), 0);
    const red = [...spans.endKind].filter((kind) => names.spans[kind]!.startsWith('broken'));
    assert.equal(red.length, 2 * broken);
  }
});
