import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { otherCures, pairs } from '../../../simulations/shop/cures.ts';
import { names } from '../../../simulations/shop/faults.ts';
import { instrumentNames } from './instruments.ts';
import { scoreOf, POINTS, type Diagnosis, type Try } from './score.ts';

const name = fc.constantFrom(...names);
const vain: fc.Arbitrary<Try> = fc.record({ named: name, fix: name, cured: fc.constant(false) });
const diagnosis: fc.Arbitrary<Diagnosis> = fc
  .tuple(name, fc.option(name), fc.subarray([...instrumentNames]), fc.array(vain, { maxLength: 8 }))
  .map(([fault, hypothesis, instruments, tries]) => ({ fault, hypothesis, instruments, tries }));
const cureOf = (fault: Try['named']): Try => ({ named: fault, fix: fault, cured: true });

test('the right name and repair at once, without looking, are worth all points', () => {
  for (const fault of names)
    assert.equal(scoreOf({ fault, hypothesis: null, instruments: [], tries: [cureOf(fault)] }).points, POINTS);
});

test('looking and vain tries cost, are never a dead end, and nothing is worth anything without a cure', () => {
  fc.assert(
    fc.property(diagnosis, fc.constantFrom(...instrumentNames), vain, (before, instrument, more) => {
      assert.equal(scoreOf(before).points, 0);
      const cured = { ...before, tries: [...before.tries, cureOf(before.fault)] };
      const { points } = scoreOf(cured);
      assert.ok(points >= 1 && points <= POINTS);
      assert.ok(scoreOf({ ...cured, instruments: [...cured.instruments, instrument] }).points <= points);
      assert.ok(scoreOf({ ...cured, tries: [more, ...cured.tries] }).points <= points);
    }),
  );
});

test('the hypothesis costs and earns nothing', () => {
  fc.assert(
    fc.property(diagnosis, fc.option(name), (before, hypothesis) => {
      assert.deepEqual(scoreOf({ ...before, hypothesis }), scoreOf(before));
    }),
  );
});

test('every cure that is listed is accepted with its reason, and the own repair needs none', () => {
  for (const [fault, fix] of pairs) {
    const score = scoreOf({ fault, hypothesis: null, instruments: [], tries: [{ named: fault, fix, cured: true }] });
    assert.equal(score.points, POINTS);
    const listed = otherCures.find((cure) => cure.fault === fault && cure.fix === fix);
    assert.equal(score.other, fault === fix ? null : (listed ?? 'unlisted'));
  }
});
