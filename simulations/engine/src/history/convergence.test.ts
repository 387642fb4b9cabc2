import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { history, smallHistory } from '../../test/histories.ts';
import { checkConvergence } from './convergence.ts';
import { checkLinearizable } from './linearizable.ts';
import type { Operation } from './operation.ts';

const judge = (text: string) => checkConvergence(history(text), { settledAt: 10 });

/** What is said, and the pair or the value. */
const known = {
  'all reads agree': ['A w1 0-1, B w2 0-1, C r1 10-11, D r1 12-13', 'yes', 1],
  'before all has settled anything may be read': ['A w1 0-1, C r0 8-9, D r1 12-13', 'yes', 1],
  'nobody wrote': ['C r0 10-11, D r0 12-13', 'yes', 0],
  'an open write may have taken effect': ['A w1 0-, C r1 10-11', 'yes', 1],
  'an open write may not have taken effect': ['A w1 0-, C r0 10-11', 'yes', 0],
  'two replicas stay apart': ['A w1 0-1, B w2 0-1, C r1 10-11, D r2 12-13', 'disagreement', [2, 3]],
  'one replica flips': ['A w1 0-, C r1 10-11, C r0 12-13', 'disagreement', [1, 2]],
  'an acknowledged write was forgotten': ['A w1 0-1, C r0 10-11, D r0 12-13', 'write lost', [0, 1]],
  'a value that nobody wrote': ['A w1 0-1, C r7 10-11', 'never written', null],
  'nobody read after all had settled': ['A w1 0-1, C r1 8-9', 'nothing to judge', null],
  'still being written': ['A w1 10-11, C r0 10-11, D r1 12-13', 'nothing to judge', null],
} as const;

for (const [name, [text, said, detail]] of Object.entries(known))
  test(`${name}: ${said}`, () => {
    const judged = judge(text);
    assert.equal(judged.verdict === 'yes' ? 'yes' : judged.because, said);
    if (judged.verdict === 'yes') assert.equal(judged.values.get(undefined), detail);
    if (judged.verdict === 'no') assert.deepEqual(judged.pair, detail);
  });

test('where the store named versions, the newest acknowledged one must be read', () => {
  const named = (text: string) =>
    history(text).map((each, i) => (each.kind === 'write' ? { ...each, version: i } : each));
  const older = checkConvergence(named('A w1 0-1, B w2 2-3, C r1 10-11'), { settledAt: 10 });
  assert.equal(older.verdict === 'no' && older.because, 'write lost');
  assert.deepEqual(older.verdict === 'no' && older.pair, [1, 2]);
  assert.equal(checkConvergence(named('A w1 0-1, B w2 2-3, C r2 10-11'), { settledAt: 10 }).verdict, 'yes');
});

test('keys settle by themselves', () => {
  const judged = judge('A wx1 0-1, A wy2 0-1, B rx1 10-11, B ry0 12-13, C rx0 14-15, D rz0 10-11');
  assert.equal(judged.verdict === 'no' && judged.because, 'write lost');
  assert.deepEqual(judged.verdict === 'no' && judged.pair, [1, 3], 'the first read that is wrong');
  const settled = judge('A wx1 0-1, A wy2 0-1, B rx1 10-11, B ry2 12-13, D rz0 10-11');
  assert.deepEqual(settled.verdict === 'yes' && [...settled.values], [
    ['x', 1],
    ['y', 2],
    ['z', 0],
  ]);
});

test('a linearizable history has converged once its writes are answered', () => {
  let linearizable = 0;
  const value = fc.integer({ min: 0, max: 2 });
  fc.assert(
    fc.property(smallHistory({ operations: 4 }), value, value, (operations, y, z) => {
      const answered = operations.map((each) => ({ ...each, return: Math.min(each.return, 19) }));
      const late = [...answered, ...history(`Y r${y} 20-21, Z r${z} 20-21`)];
      if (checkLinearizable(late).verdict !== 'yes') return;
      linearizable++;
      assert.equal(checkConvergence(late, { settledAt: 20 }).verdict, 'yes');
    }),
    { numRuns: 2000 },
  );
  assert.ok(linearizable > 50);
});

test('two random reads that differ after all has settled are never forgiven', () => {
  fc.assert(
    fc.property(smallHistory({ operations: 5 }), fc.boolean(), (operations, differ) => {
      const read = (client: string, value: number): Operation => ({
        client,
        kind: 'read',
        value,
        call: 30,
        return: 31,
      });
      const late = [...operations, read('Y', 1), read('Z', differ ? 2 : 1)];
      const { verdict } = checkConvergence(late, { settledAt: 30 });
      if (differ) assert.equal(verdict, 'no');
      const written = operations.some(({ kind, value }) => kind === 'write' && value === 1);
      if (!differ) assert.equal(verdict, written ? 'yes' : 'no');
    }),
    { numRuns: 500 },
  );
});
