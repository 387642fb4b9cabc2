/** Many write rates, tables and overlaps against their formulas. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';

const { studied } = proving(simulation);

/** What is set, the hit ratio by a calculation made elsewhere, and for how many seeds. */
const CASES: readonly (readonly [text: string, known: number, seeds: number])[] = [
  ['scheme=table&rows=10000', 0.04762, 40],
  ['scheme=table&writeRate=2', 0.33333, 60],
  ['scheme=precise&rows=10000', 0.90909, 20],
  ['scheme=precise&rows=10000&writeRate=200', 0.5, 20],
  ['scheme=precise', 0.5, 20],
  ['scheme=precise&queries=7&rows=300&rowsPerResult=30', 0.33333, 20],
  ['scheme=objects&rows=10000', 0.998, 40],
  ['scheme=objects&rows=10000&writeRate=200', 0.98039, 20],
  ['scheme=objects&writeRate=200', 0.98039, 20],
  ['scheme=objects&reordering=30', 0.998, 40],
];

test('hit ratios, rows read and entries deleted, by their formulas', () => {
  let judged = 0;
  for (const [text, known, seeds] of CASES) {
    const { measures, theory } = studied(text, seeds);
    assert.ok(Math.abs(valueOf(theory['hitRatio']!) - known) < 5e-5, text);
    for (const measure of ['hitRatio', 'askShare', 'rowsRead', 'deleted']) {
      const expected = valueOf(theory[measure]!);
      if (Number.isNaN(expected) || new Set(measures[measure]!.perSeed).size === 1) continue;
      assert.equal(disagreement(measures[measure]!, expected, { relative: 0.03 }), null, `${text}: ${measure}`);
      judged++;
    }
  }
  assert.ok(judged >= 30);
});

test('a cache that every write empties, two hundred times a second, answers one read in two hundred', () => {
  const { measures, theory } = studied('scheme=table&writeRate=200', 160);
  assert.ok(Math.abs(valueOf(theory['hitRatio']!) - 0.004975) < 1e-6);
  // Its hits are few: two in a second.
  assert.equal(disagreement(measures['hitRatio']!, valueOf(theory['hitRatio']!), { relative: 0.06 }), null);
});
