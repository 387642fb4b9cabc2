import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { existsOrder, history, inProgramOrder, smallHistory } from '../../test/histories.ts';
import { checkLinearizable } from './linearizable.ts';
import { answeredBefore } from './operation.ts';
import type { Operation } from './operation.ts';
import { checkRegular } from './regular.ts';
import { byKey } from './registers.ts';
import { checkSequential } from './sequential.ts';
import { checkSession } from './session.ts';

const small = smallHistory({ operations: 6, keys: ['x', 'y'] });

test('2,500 random histories of two registers: the same verdicts as trying every order', () => {
  let yes = 0;
  fc.assert(
    fc.property(small, (operations) => {
      const linearizable = existsOrder(operations, answeredBefore);
      assert.equal(checkLinearizable(operations, { explain: false }).verdict, linearizable ? 'yes' : 'no');
      const sequential = existsOrder(operations, inProgramOrder);
      assert.equal(checkSequential(operations, { explain: false }).verdict, sequential ? 'yes' : 'no');
      if (linearizable) yes++;
    }),
    { numRuns: 2500 },
  );
  assert.ok(yes > 250 && yes < 2250, 'both verdicts occur often');
});

test('linearizable and regular are promises of each key, sequential is one of all keys together', () => {
  const partsAre = (operations: readonly Operation[], check: (some: readonly Operation[]) => { verdict: string }) =>
    [...byKey(operations).values()].every(
      (places) => check(places.map((place) => operations[place] as Operation)).verdict === 'yes',
    );
  fc.assert(
    fc.property(small, (operations) => {
      assert.equal(checkLinearizable(operations).verdict === 'yes', partsAre(operations, checkLinearizable));
      assert.equal(checkRegular(operations).verdict === 'yes', partsAre(operations, checkRegular));
    }),
    { numRuns: 500 },
  );
  // Each client writes one register and then finds the other one untouched: fine key by key, not both together.
  const dekker = history('A wx1 0-1, A ry0 2-3, B wy1 0-1, B rx0 2-3');
  assert.ok(partsAre(dekker, checkSequential));
  assert.equal(checkSequential(dekker).verdict, 'no');
});

test('a witness for is one order of all keys that follows the clock and explains every answer', () => {
  fc.assert(
    fc.property(small, (operations) => {
      const judged = checkLinearizable(operations);
      if (judged.verdict !== 'yes') return;
      const values = new Map<unknown, number>();
      const ordered = judged.order.map((place) => operations[place] as Operation);
      for (const [i, { kind, key, value }] of ordered.entries()) {
        if (kind === 'write') values.set(key, value);
        else assert.equal(value, values.get(key) ?? 0);
        assert.ok(!ordered.slice(i + 1).some((later) => answeredBefore(later, ordered[i] as Operation)));
      }
    }),
    { numRuns: 1000 },
  );
});

test('the witness against is about one key, the first to break', () => {
  const judged = checkLinearizable(history('A wx1 0-1, A wy1 2-3, B rx0 8-9, C ry0 4-5'));
  assert.equal(judged.verdict, 'no');
  if (judged.verdict !== 'no') return;
  assert.deepEqual(judged.prefix, [1, 3]);
  assert.equal(judged.culprit, 3);
  assert.deepEqual(judged.pair, [1, 3]);
});

test('what is no history is refused by name', () => {
  const one = history('A w1 0-1')[0] as Operation;
  for (const [fault, part] of [
    [/Operation 0 .* client A, is called at NaN/, { call: NaN }],
    [/is answered at -1, although it was called at 0/, { return: -1 }],
    [/is answered at NaN/, { return: NaN }],
    [/has no value/, { value: NaN }],
  ] as const)
    for (const check of [checkLinearizable, checkSequential, checkRegular, checkSession])
      assert.throws(() => check([{ ...one, ...part }]), fault);
  assert.equal(checkLinearizable([{ ...one, kind: 'read', value: NaN, return: Infinity }]).verdict, 'yes');
});

test('writes that were never answered nor seen cost nothing, however many', () => {
  const open = Array.from({ length: 40 }, (_, i) => `W${i} w${i + 2} 0-`).join(', ');
  const judged = checkLinearizable(history(`${open}, A w1 0-1, B r1 2-3, C r0 4-5`));
  assert.equal(judged.verdict, 'no');
  assert.ok(judged.steps < 10);
});
