import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { existsOrder, history, inProgramOrder, permutations, smallHistory, someSources } from '../../test/histories.ts';
import { checkCausalConvergence } from './causal-convergence.ts';
import { checkCausal } from './causal.ts';
import type { Operation } from './operation.ts';
import { checkSequential } from './sequential.ts';
import { checkSession } from './session.ts';

/** Causal memory, with convergence, sequential. */
const known = {
  'an answer seen without its question': ['A wx1 0-1, B rx1 2-3, B wy2 4-5, C ry2 6-7, C rx0 8-9', 'no no no'],
  'two readers who see unrelated writes in different orders': [
    'A w1 0-1, B w2 0-1, C r1 2-3, C r2 4-5, D r2 2-3, D r1 4-5',
    'yes no no',
  ],
  'one reader who sees two writes in turn': ['A w1 0-1, B w2 0-1, C r1 2-3, C r2 4-5, C r1 6-7', 'no no no'],
  'two writers who each see the other’s write last': ['A w1 0-1, A r2 2-3, B w2 0-1, B r1 2-3', 'yes no no'],
  'a write that wins after it could not be seen before': [
    'A wz1 0-1, A wx1 2-3, A wy1 4-5, B wx2 0-1, B rz0 2-3, B ry1 4-5, B rx2 6-7',
    'no yes no',
  ],
  'two writers who do not find each other’s write': ['A wx1 0-1, A ry0 2-3, B wy1 0-1, B rx0 2-3', 'yes yes no'],
  'each read returns what only follows from it': ['A ry2 0-1, A wx1 2-3, B rx1 0-1, B wy2 2-3', 'no no no'],
  'a stale read of another client': ['A w1 0-1, B r0 2-3', 'yes yes yes'],
  'a value that nobody wrote': ['A r7 0-1', 'no no no'],
} as const;

for (const [name, [text, expected]] of Object.entries(known))
  test(`${name}: ${expected}`, () => {
    const judges = [checkCausal, checkCausalConvergence, checkSequential];
    assert.equal(judges.map((check) => check(history(text)).verdict).join(' '), expected);
  });

test('the witness is the write that was missed, the read that missed it, and how the one led to the other', () => {
  const text = known['an answer seen without its question'][0];
  for (const check of [checkCausal, checkCausalConvergence]) {
    const judged = check(history(`Z wx3 0-1, ${text}, Y rx1 8-9`), { initial: 0 });
    assert.equal(judged.verdict, 'no');
    if (judged.verdict !== 'no') return;
    assert.equal(judged.because, 'cause missed');
    assert.deepEqual(judged.pair, [1, 5], 'the write of x by A, and the read of x by C');
    assert.deepEqual(judged.conflict, [1, 2, 3, 4, 5]);
    assert.equal(judged.culprit, 5);
  }
  const circle = checkCausal(history(known['each read returns what only follows from it'][0]));
  assert.equal(circle.verdict === 'no' && circle.because, 'circle');
});

test('versions that the store named out of order break convergence', () => {
  const named = history('A w1 0-1, B r1 2-3, B w2 4-5, C r2 6-7').map((operation) =>
    operation.kind === 'write' ? { ...operation, version: -operation.value } : operation,
  );
  assert.equal(checkCausal(named).verdict, 'yes', 'no reader has missed anything yet');
  assert.equal(checkCausalConvergence(named).verdict, 'no');
});

test('a thousand operations of ten clients take a moment', () => {
  const operations: Operation[] = [];
  for (let i = 0; i < 1000; i++) {
    const write = i % 4 === 0;
    const key = i % 3;
    const last = operations.findLast((each) => each.kind === 'write' && each.key === key && each.call < i - 60);
    operations.push({
      client: i % 10,
      key,
      kind: write ? 'write' : 'read',
      value: write ? i + 1 : (last?.value ?? 0),
      call: i,
      return: i + 0.5,
    });
  }
  assert.equal(checkSession(operations, { guarantees: ['monotonic reads'] }).verdict, 'yes');
  const judged = checkCausal(operations);
  assert.equal(judged.verdict, 'no', 'own writes are missed for sixty moments');
  const fresh = operations.map((operation, i): Operation => {
    const last = operations.findLast((each, j) => j < i && each.kind === 'write' && each.key === operation.key);
    return operation.kind === 'write' ? operation : { ...operation, value: last?.value ?? 0 };
  });
  assert.equal(checkCausal(fresh).verdict, 'yes');
  assert.equal(checkCausalConvergence(fresh).verdict, 'yes');
});

/** The causal order of some sources, by following every chain; null where something depends on itself. */
function causes(operations: readonly Operation[], sources: ReadonlyMap<Operation, Operation | null>) {
  const before = operations.map((a) => operations.map((b) => inProgramOrder(a, b) || sources.get(b) === a));
  for (const k of operations.keys())
    for (const i of operations.keys())
      for (const j of operations.keys()) before[i]![j] ||= before[i]![k]! && before[k]![j]!;
  if (before.some((row, i) => row[i])) return null;
  const place = new Map(operations.map((operation, i) => [operation, i]));
  return (a: Operation, b: Operation) => before[place.get(a)!]![place.get(b)!]!;
}

const tookPlace = (operations: readonly Operation[], sources: ReadonlyMap<Operation, Operation | null>) =>
  operations.filter((each) => each.return < Infinity || [...sources.values()].includes(each));

/** Ahamad and others: for each client an order of its operations and all writes that follows the causes. */
function isCausal(operations: readonly Operation[]): boolean {
  return someSources(operations, (sources) => {
    const all = tookPlace(operations, sources);
    const before = causes(all, sources);
    // Each write has a value of its own, so that each read finds its own source.
    const named = new Map(
      all.map((operation) => {
        const source = operation.kind === 'write' ? operation : sources.get(operation);
        return [operation, { ...operation, value: source ? all.indexOf(source) + 1 : 0, return: 99 }];
      }),
    );
    const original = new Map([...named].map(([operation, each]) => [each, operation]));
    return (
      before !== null &&
      ['A', 'B', 'C'].every((client) =>
        existsOrder(
          all.filter((each) => each.kind === 'write' || each.client === client).map((each) => named.get(each)!),
          (a, b) => before(original.get(a)!, original.get(b)!),
        ),
      )
    );
  });
}

/** Bouajjani and others: one order of all writes; each read returns the last one before it among its causes. */
function isConvergent(operations: readonly Operation[]): boolean {
  return someSources(operations, (sources) => {
    const all = tookPlace(operations, sources);
    const before = causes(all, sources);
    return (
      before !== null &&
      permutations(all.filter(({ kind }) => kind === 'write')).some(
        (order) =>
          order.every((b, j) => order.every((a, i) => !before(a, b) || i < j)) &&
          all.every(
            (read) =>
              read.kind === 'write' ||
              (order.findLast((write) => write.key === read.key && before(write, read)) ?? null) === sources.get(read),
          ),
      )
    );
  });
}

const small = smallHistory({ operations: 6, keys: ['x', 'y'] });

for (const [name, check, definition] of [
  ['causal', checkCausal, isCausal],
  ['causal and convergent', checkCausalConvergence, isConvergent],
] as const)
  test(`2,000 random histories: ${name} by the checker is ${name} by definition`, () => {
    let no = 0;
    fc.assert(
      fc.property(small, (operations) => {
        const { verdict } = check(operations);
        assert.equal(verdict, definition(operations) ? 'yes' : 'no');
        if (verdict === 'no') no++;
      }),
      { numRuns: 2000 },
    );
    assert.ok(no > 200 && no < 1800, `both verdicts occur often: no ${no} times`);
  });

test('random histories that begin with two writes of one key: the two kinds of causal differ where they should', () => {
  const one = fc.record({
    client: fc.constantFrom('A', 'B'),
    kind: fc.constantFrom('read' as const, 'read' as const, 'write' as const),
    pick: fc.nat({ max: 7 }),
    key: fc.constantFrom('x', 'x', 'y'),
  });
  const first = ['A', 'B'].map((client) => ({ client, kind: 'write' as const, pick: 0, key: 'x' }));
  // Reads return what was written to their key, so that little fails for want of a source.
  const richer = fc.array(one, { minLength: 2, maxLength: 6 }).map((rest) => {
    const list = [...first, ...rest];
    const written = (of: string) => [
      0,
      ...list.flatMap(({ kind, key }, i) => (kind === 'write' && key === of ? [i + 1] : [])),
    ];
    return list.map(({ pick, ...each }, i): Operation => {
      const choice = written(each.key);
      const value = each.kind === 'write' ? i + 1 : (choice[pick % choice.length] as number);
      return { ...each, value, call: 2 * i, return: 2 * i + 1 };
    });
  });
  const counts = new Map<string, number>();
  fc.assert(
    fc.property(richer, (operations) => {
      const verdicts = [checkCausal(operations).verdict, checkCausalConvergence(operations).verdict];
      assert.deepEqual(
        verdicts,
        [isCausal, isConvergent].map((holds) => (holds(operations) ? 'yes' : 'no')),
      );
      counts.set(verdicts.join(' '), (counts.get(verdicts.join(' ')) ?? 0) + 1);
    }),
    { numRuns: 1500 },
  );
  for (const combination of ['yes yes', 'yes no', 'no no']) assert.ok((counts.get(combination) ?? 0) > 5, combination);
});

test('sequential is causal and convergent, which keeps all session guarantees', () => {
  fc.assert(
    fc.property(small, (operations) => {
      const convergent = checkCausalConvergence(operations).verdict === 'yes';
      if (checkSequential(operations).verdict === 'yes')
        assert.ok(convergent && checkCausal(operations).verdict === 'yes');
      if (convergent) assert.equal(checkSession(operations).verdict, 'yes');
    }),
    { numRuns: 1000 },
  );
});

test('a witness against is broken by itself, and its beginning without the culprit is not', () => {
  fc.assert(
    fc.property(small, (operations) => {
      const unique = operations.map((operation, i) =>
        operation.kind === 'write' ? { ...operation, value: i } : operation,
      );
      for (const check of [checkCausal, checkCausalConvergence]) {
        const judged = check(unique, { initial: -1 });
        if (judged.verdict !== 'no') return;
        const pick = (places: readonly number[]) => places.map((place) => unique[place] as Operation);
        assert.equal(check(pick(judged.conflict), { initial: -1 }).verdict, 'no');
        const end = (unique[judged.culprit] as Operation).return;
        const earlier = unique.filter((each) => each.kind === 'write' || each.return < end);
        assert.equal(check(earlier, { initial: -1 }).verdict, 'yes');
      }
    }),
    { numRuns: 1000 },
  );
});
