import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { existsOrder, history, inProgramOrder, smallHistory } from '../../test/histories.ts';
import type { Judgement } from './judgement.ts';
import { checkLinearizable } from './linearizable.ts';
import { linearizationPoints } from './linearization-points.ts';
import { answeredBefore } from './operation.ts';
import type { Operation } from './operation.ts';
import { checkRegular } from './regular.ts';
import { checkSequential } from './sequential.ts';

const known = {
  H1: ['A w1 0-4, B r0 1-2, C r1 3-5', 'yes', 'yes', 'yes'],
  H2: ['A w1 0-1, B r0 2-3', 'no', 'yes', 'no'],
  H3: ['A w1 0-10, B r1 1-2, C r0 3-4', 'no', 'yes', 'yes'],
  H4: ['A w1 0-1, A r0 2-3', 'no', 'no', 'no'],
  H5: ['A w1 0-2, B w2 1-3, C r1 4-5, D r2 6-7', 'no', 'yes', 'yes'],
  'nothing at all': ['A r0 0-1', 'yes', 'yes', 'yes'],
  'a value that nobody wrote': ['A w1 0-1, B r7 2-3', 'no', 'no', 'no'],
  'a value from the future': ['A r1 0-1, B w1 2-3', 'no', 'yes', 'no'],
  'an open write that was seen': ['A w1 0-, B r1 5-6, C r1 7-8', 'yes', 'yes', 'yes'],
  'an open write that was not': ['A w1 0-, B r0 5-6', 'yes', 'yes', 'yes'],
  'an open write seen, then not': ['A w1 0-, B r1 5-6, C r0 7-8', 'no', 'yes', 'yes'],
  'an open read': ['A w1 0-1, B r9 0-', 'yes', 'yes', 'yes'],
  'touching at one instant': ['A w1 0-1, B r0 1-2', 'yes', 'yes', 'yes'],
} as const;

for (const [name, [text, linearizable, sequential, regular]] of Object.entries(known))
  test(`${name}: linearizable ${linearizable}, sequential ${sequential}, regular ${regular}`, () => {
    const operations = history(text);
    assert.equal(checkLinearizable(operations).verdict, linearizable);
    assert.equal(checkSequential(operations).verdict, sequential);
    assert.equal(checkRegular(operations).verdict, regular);
  });

test('the witness against names the shortest beginning, the conflict in it and the pair to blame', () => {
  const long = history('A w1 0-1, B r1 0-2, A w2 3-4, C r2 5-6, B r1 7-8, A w3 9-10, C r3 11-12');
  const judged = checkLinearizable(long);
  assert.equal(judged.verdict, 'no');
  if (judged.verdict !== 'no') return;
  assert.deepEqual(judged.prefix, [0, 1, 2, 3, 4]);
  assert.equal(judged.culprit, 4);
  assert.deepEqual(judged.conflict, [0, 2, 4]);
  assert.deepEqual(judged.pair, [2, 4]);
});

test('the pair to blame in the known histories', () => {
  const pairOf = (judged: Judgement) => (judged.verdict === 'no' ? judged.pair : undefined);
  assert.deepEqual(pairOf(checkLinearizable(history(known.H2[0]))), [0, 1]);
  assert.deepEqual(pairOf(checkLinearizable(history(known.H3[0]))), [1, 2]);
  assert.deepEqual(pairOf(checkSequential(history(known.H4[0]))), [0, 1]);
  assert.equal(pairOf(checkLinearizable(history(known['a value that nobody wrote'][0]))), null);
  // Both writes may stand in either order; the two reads want both orders.
  assert.deepEqual(pairOf(checkLinearizable(history(known.H5[0]))), [1, 2]);
});

test('a search that costs too much ends undecided', () => {
  const writes = Array.from({ length: 12 }, (_, i) => `W${i} w${i + 1} 0-9`).join(', ');
  const hopeless = history(`${writes}, R r1 10-11, S r2 12-13`);
  assert.equal(checkLinearizable(hopeless, { budget: 1000 }).verdict, 'undecided');
  assert.equal(checkLinearizable(history(`${writes}, R r1 10-11, S r1 12-13`)).verdict, 'yes');
});

test('a long history with little overlap takes hardly more steps than it has operations', () => {
  const operations: Operation[] = [];
  for (let i = 0; i < 1500; i++) {
    operations.push({ client: 'w', kind: 'write', value: i + 1, call: 10 * i, return: 10 * i + 6 });
    for (const [reader, offset] of [
      ['a', 1],
      ['b', 7],
    ] as const)
      operations.push({
        client: reader,
        kind: 'read',
        value: i + (offset === 1 ? 0 : 1),
        call: 10 * i + offset,
        return: 10 * i + offset + 2,
      });
  }
  const good = checkLinearizable(operations);
  assert.equal(good.verdict, 'yes');
  assert.ok(good.steps < 6000);
  const stale = operations.with(3000, { ...(operations[3000] as Operation), client: 'x', kind: 'read', value: 17 });
  const bad = checkLinearizable(stale);
  assert.equal(bad.verdict, 'no');
  if (bad.verdict === 'no') assert.equal(bad.culprit, 3000);
});

const small = smallHistory({ operations: 6 });

test('2,500 random histories: the same verdicts as trying every order', () => {
  const counts = { linearizable: 0, sequential: 0, regular: 0 };
  fc.assert(
    fc.property(small, (operations) => {
      const linearizable = existsOrder(operations, answeredBefore);
      const sequential = existsOrder(operations, inProgramOrder);
      assert.equal(checkLinearizable(operations, { explain: false }).verdict, linearizable ? 'yes' : 'no');
      assert.equal(checkSequential(operations, { explain: false }).verdict, sequential ? 'yes' : 'no');
      const regular = checkRegular(operations).verdict === 'yes';
      // Each promise is weaker than the one before it, except that regular and sequential do not imply each other.
      if (linearizable) assert.ok(sequential && regular);
      if (linearizable) counts.linearizable++;
      if (sequential) counts.sequential++;
      if (regular) counts.regular++;
    }),
    { numRuns: 2500 },
  );
  assert.ok(counts.linearizable > 250 && counts.linearizable < 2250, 'both verdicts occur often');
});

test('regular is what its definition says, read by read', () => {
  fc.assert(
    fc.property(small, (operations) => {
      const writes = operations.filter(({ kind }) => kind === 'write');
      const legal = operations.every((read) => {
        if (read.kind === 'write' || read.return === Infinity) return true;
        const replacedBefore = (write: Operation) =>
          writes.some((other) => answeredBefore(write, other) && answeredBefore(other, read));
        return (
          (read.value === 0 && !writes.some((write) => answeredBefore(write, read))) ||
          writes.some((write) => write.value === read.value && !answeredBefore(read, write) && !replacedBefore(write))
        );
      });
      assert.equal(checkRegular(operations).verdict, legal ? 'yes' : 'no');
    }),
    { numRuns: 1000 },
  );
});

test('a witness for is an order that explains every answer, with points inside the operations', () => {
  fc.assert(
    fc.property(small, (operations) => {
      const judged = checkLinearizable(operations);
      if (judged.verdict !== 'yes') return;
      let value = 0;
      for (const index of judged.order) {
        const operation = operations[index] as Operation;
        if (operation.kind === 'write') value = operation.value;
        else assert.equal(operation.value, value);
      }
      const points = linearizationPoints(operations, judged.order);
      for (const [i, index] of judged.order.entries()) {
        const { call, return: answer } = operations[index] as Operation;
        assert.ok((points[i] as number) >= call && (points[i] as number) <= answer);
        assert.ok(i === 0 || (points[i] as number) >= (points[i - 1] as number));
      }
      for (const [index, { return: answer }] of operations.entries())
        if (answer < Infinity) assert.ok(judged.order.includes(index));
    }),
    { numRuns: 1000 },
  );
});

test('no shorter beginning is stuck, by trying every order of every beginning', () => {
  let stuckBeforeTheEnd = 0;
  fc.assert(
    fc.property(small, (operations) => {
      const judged = checkLinearizable(operations, { explain: false });
      // Moment by moment, as a client hears it: questions come before answers, for what touches counts as overlapping.
      const moments = operations
        .flatMap(({ call, return: answer }, index) => [
          { at: call, index, answers: false },
          ...(answer < Infinity ? [{ at: answer, index, answers: true }] : []),
        ])
        .sort(
          (a, b) =>
            a.at - b.at ||
            Number(a.answers) - Number(b.answers) ||
            operations[a.index]!.call - operations[b.index]!.call ||
            a.index - b.index,
        );
      const heard = (length: number) => {
        const beginning = moments.slice(0, length);
        const asked = beginning.filter(({ answers }) => !answers).map(({ index }) => index);
        const answered = new Set(beginning.filter(({ answers }) => answers).map(({ index }) => index));
        const known = asked.map((index) =>
          answered.has(index) ? operations[index]! : { ...operations[index]!, return: Infinity },
        );
        return { asked, known, last: beginning.at(-1)?.index };
      };
      const lengths = [...moments.keys()].map((before) => before + 1);
      const shortest = lengths.find((length) => !existsOrder(heard(length).known, answeredBefore));
      if (judged.verdict !== 'no') return assert.equal(shortest, undefined);
      assert.ok(shortest !== undefined);
      const { asked, last } = heard(shortest);
      assert.deepEqual([...judged.prefix].sort(), [...asked].sort());
      assert.equal(judged.culprit, last);
      if (asked.length < operations.length) stuckBeforeTheEnd++;
    }),
    { numRuns: 1500 },
  );
  assert.ok(stuckBeforeTheEnd > 100, 'many are stuck long before their end');
});

test('a witness against is broken by itself, and whole again without its culprit', () => {
  fc.assert(
    fc.property(small, (operations) => {
      const judged = checkLinearizable(operations);
      if (judged.verdict !== 'no') return;
      const pick = (indices: readonly number[]) => indices.map((index) => operations[index] as Operation);
      assert.equal(checkLinearizable(pick(judged.conflict)).verdict, 'no');
      assert.ok(judged.prefix.includes(judged.culprit));
      const end = (operations[judged.culprit] as Operation).return;
      const earlier = pick(judged.prefix).filter(({ call }) => call < end);
      const known = earlier.map((each) => (each.return >= end ? { ...each, return: Infinity } : each));
      assert.equal(checkLinearizable(known).verdict, 'yes');
    }),
    { numRuns: 1000 },
  );
});
