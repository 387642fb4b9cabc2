import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { history, permutations, smallHistory, someSources } from '../../test/histories.ts';
import { answeredBefore } from './operation.ts';
import type { Operation } from './operation.ts';
import { checkSequential } from './sequential.ts';
import { checkSession, SESSION_GUARANTEES } from './session.ts';
import type { SessionGuarantee, SessionOptions } from './session.ts';

const verdicts = (operations: readonly Operation[], options?: SessionOptions) =>
  SESSION_GUARANTEES.map((each) => checkSession(operations, { ...options, guarantees: [each] }).verdict).join(' ');
const pairOf = (text: string) => {
  const judged = checkSession(history(text));
  return judged.verdict === 'no' ? judged.pair : undefined;
};
const numbered = (text: string, ...versions: readonly number[]) =>
  history(text).map((operation, i) => ({ ...operation, ...(versions[i] && { version: versions[i] }) }));

/** In the order of the paper: read your writes, monotonic reads, writes follow reads, monotonic writes. */
const known = {
  'all is well': ['A w1 0-1, A r1 2-3, B r1 4-5, B w2 6-7, A r2 8-9', 'yes yes yes yes'],
  'not finding one’s own write': ['A w1 0-1, A r0 2-3', 'no yes yes yes'],
  'new, then old': ['A w1 0-9, B r1 1-2, B r0 3-4', 'yes no yes yes'],
  'another client may still see the old': ['A w1 0-9, B r1 1-2, C r0 3-4', 'yes yes yes yes'],
  'both values in turn, so neither is the older': [
    'A w1 0-9, C w2 0-9, B r1 1-2, B r2 3-4, B r1 5-6',
    'yes no yes yes',
  ],
  'two clients who want both orders of two writes': [
    'A w1 0-9, C w2 0-9, B r1 1-2, B r2 3-4, D r2 1-2, D r1 3-4',
    'yes no yes yes',
  ],
  'reading what one will only write later': ['A r1 0-1, A w1 2-3', 'no no no no'],
  'overlapping operations of one client are in no order': ['A w1 0-5, A r0 1-2', 'yes yes yes yes'],
  'a value that nobody wrote': ['A r7 0-1', 'no no no no'],
  'two keys, each fine by itself': ['A wx1 0-1, A ry0 2-3, A rx1 4-5', 'yes yes yes yes'],
} as const;

for (const [name, [text, expected]] of Object.entries(known))
  test(`${name}: ${expected}`, () => assert.equal(verdicts(history(text)), expected));

test('with versions numbered by the store each guarantee fails by itself', () => {
  assert.equal(verdicts(numbered('B w2 0-9, A w1 0-1, A r2 2-3', 1, 2)), 'no yes yes yes');
  assert.equal(verdicts(numbered('A w1 0-9, C w2 0-9, B r2 1-2, B r1 3-4', 1, 2)), 'yes no yes yes');
  assert.equal(verdicts(numbered('A w2 0-9, B r2 1-2, B w1 3-4', 2, 0, 1)), 'yes yes no yes');
  assert.equal(verdicts(numbered('A w2 0-1, A w1 2-3', 2, 1)), 'yes yes yes no');
});

test('with a single leader versions follow the clock, and what is older is known', () => {
  const stale = history('A w1 0-1, A w2 2-3, B r2 4-5, B r1 6-7');
  assert.equal(verdicts(stale), 'yes yes yes yes', 'by itself each guarantee can have 2 older than 1');
  assert.equal(checkSession(stale).verdict, 'no', 'all together cannot: A wrote 1 before 2');
  assert.equal(verdicts(stale, { versions: 'by the clock' }), 'yes no yes yes');
});

test('the witness is the pair that clashes, with the writes it saw', () => {
  const operations = history('A w1 0-1, D r1 0-1, A w2 2-3, C r2 2-4, B r2 4-5, B r1 6-7, D r2 8-9');
  const judged = checkSession(operations, { versions: 'by the clock' });
  assert.equal(judged.verdict, 'no');
  if (judged.verdict !== 'no') return;
  assert.equal(judged.because, 'older than read before');
  assert.deepEqual(judged.pair, [4, 5]);
  assert.equal(judged.culprit, 5);
  assert.deepEqual(judged.conflict, [0, 2, 4, 5]);
  assert.deepEqual(judged.prefix, [0, 1, 2, 3, 4, 5]);
  assert.deepEqual(pairOf(known['not finding one’s own write'][0]), [0, 1]);
  assert.equal(pairOf(known['a value that nobody wrote'][0]), null);
});

test('a long history takes steps in proportion to its length', () => {
  const operations: Operation[] = [];
  for (let i = 0; i < 20_000; i++)
    operations.push({
      client: i % 7,
      kind: i % 3 === 0 ? 'write' : 'read',
      value: i - (i % 3) + 1,
      call: i,
      return: i + 0.5,
    });
  const good = checkSession(operations, { versions: 'by the clock' });
  assert.equal(good.verdict, 'yes');
  assert.ok(good.steps < 8 * operations.length);
  const stale = { ...(operations[15_001] as Operation), value: 1 };
  const bad = checkSession(operations.with(15_001, stale), { versions: 'by the clock' });
  assert.equal(bad.verdict === 'no' && bad.culprit, 15_001);
});

test('values written many times: all their sources are tried, or the verdict is undecided', () => {
  const repeated = Array.from({ length: 24 }, (_, i) => `A w1 ${2 * i}-${2 * i + 1}`).join(', ');
  const reads = Array.from({ length: 8 }, (_, i) => `B r1 ${100 + 2 * i}-${101 + 2 * i}`).join(', ');
  assert.equal(checkSession(history(`${repeated}, ${reads}`)).verdict, 'yes');
  const hopeless = history(`${repeated}, ${reads}, B r0 200-201`);
  assert.equal(checkSession(hopeless, { budget: 5000 }).verdict, 'undecided');
});

/** By its definition: some source of each read and some order of the writes, in which no version goes back. */
function keeps(operations: readonly Operation[], guarantee: SessionGuarantee): boolean {
  const [earlier, later] = {
    'read your writes': ['write', 'read'],
    'monotonic reads': ['read', 'read'],
    'monotonic writes': ['write', 'write'],
    'writes follow reads': ['read', 'write'],
  }[guarantee] as [string, string];
  const answered = operations.filter(({ kind, return: answer }) => kind === 'write' || answer < Infinity);
  const writes = answered.filter(({ kind }) => kind === 'write');
  const versions = (source: ReadonlyMap<Operation, Operation | null>) =>
    permutations(writes).some((order) => {
      const version = (operation: Operation) => {
        const write = operation.kind === 'write' ? operation : source.get(operation);
        return write ? order.indexOf(write) : -1;
      };
      return answered.every((b) =>
        answered.every(
          (a) =>
            a.kind !== earlier ||
            b.kind !== later ||
            a.client !== b.client ||
            a.key !== b.key ||
            !answeredBefore(a, b) ||
            version(a) <= version(b),
        ),
      );
    });
  return someSources(answered, versions);
}

test('1,500 random histories: the same verdicts as trying all sources and all orders of versions', () => {
  const no = { ...Object.fromEntries(SESSION_GUARANTEES.map((each) => [each, 0])) };
  fc.assert(
    fc.property(smallHistory({ operations: 6, keys: ['x', 'y'] }), (operations) => {
      for (const guarantee of SESSION_GUARANTEES) {
        const { verdict } = checkSession(operations, { guarantees: [guarantee] });
        assert.equal(verdict, keeps(operations, guarantee) ? 'yes' : 'no', guarantee);
        if (verdict === 'no') no[guarantee]!++;
      }
    }),
    { numRuns: 1500 },
  );
  for (const [guarantee, count] of Object.entries(no)) assert.ok(count > 50, `${guarantee} was broken ${count} times`);
});

test('a sequential history keeps all four at once, and the versions named explain it', () => {
  fc.assert(
    fc.property(smallHistory({ operations: 6 }), (operations) => {
      const judged = checkSession(operations);
      if (checkSequential(operations).verdict === 'yes') assert.equal(judged.verdict, 'yes');
      if (judged.verdict !== 'yes') return;
      const order = judged.versions.get(undefined) ?? [];
      const version = (place: number) => {
        const source = operations[place]?.kind === 'write' ? place : judged.sources.get(place);
        return typeof source === 'number' ? order.indexOf(source) : -1;
      };
      for (const [i, a] of operations.entries())
        for (const [j, b] of operations.entries())
          if (a.client === b.client && answeredBefore(a, b) && b.return < Infinity)
            assert.ok(version(i) <= version(j), 'no version goes back');
    }),
    { numRuns: 1000 },
  );
});

test('a witness against is broken by itself', () => {
  fc.assert(
    fc.property(smallHistory({ operations: 6, keys: ['x', 'y'] }), (operations) => {
      const unique = operations.map((operation, i) =>
        operation.kind === 'write' ? { ...operation, value: i } : operation,
      );
      const judged = checkSession(unique, { initial: -1 });
      if (judged.verdict !== 'no') return;
      const part = judged.conflict.map((place) => unique[place] as Operation);
      assert.equal(checkSession(part, { initial: -1 }).verdict, 'no');
      assert.ok(judged.prefix.includes(judged.culprit));
    }),
    { numRuns: 1000 },
  );
});
