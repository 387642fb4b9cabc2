/** Many sizes, skews and policies against their formulas. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement, resolveScenario, study, valueOf } from '@under-load/engine';
import simulation from './index.ts';

/** What is set, and what the formula gives by a calculation made elsewhere. */
const CASES: readonly (readonly [text: string, known: number])[] = [
  ['policy=lru', 0.5765],
  ['policy=lru&exponent=0.8&size=50', 0.2616],
  ['policy=lru&keys=10000&size=1000', 0.6756],
  ['policy=lru&keys=10000&exponent=0.8&size=100', 0.1566],
  ['policy=lru&keys=10000&exponent=0.8&size=500', 0.3312],
  ['policy=lru&keys=10000&exponent=0.8&size=1000', 0.4367],
  ['policy=lru&keys=10000&exponent=0.8&size=2000', 0.5677],
  ['policy=fifo', 0.5202],
  ['policy=fifo&exponent=0.8&size=50', 0.2267],
  ['policy=fifo&keys=10000&size=1000', 0.6309],
  ['policy=random', 0.5202],
  ['policy=random&exponent=0.8&size=50', 0.2267],
  ['policy=random&keys=10000&size=1000', 0.6309],
  ['policy=most-popular', 0.693],
  ['policy=most-popular&exponent=0.8&size=50', 0.4213],
  ['policy=most-popular&keys=10000&size=1000', 0.7648],
  ['policy=most-popular&keys=10000&exponent=0.8&size=500', 0.4756],
];

test('hit ratios of four policies, by their formulas', () => {
  for (const [text, known] of CASES) {
    const { scenario, problems } = resolveScenario(simulation, { text });
    assert.deepEqual(problems, []);
    const { measures, theory } = study(simulation, scenario, { seeds: 40 });
    const predicted = valueOf(theory['hitRatio']!);
    assert.ok(Math.abs(predicted - known) < 1e-4, `${text}: theory says ${predicted}`);
    assert.equal(disagreement(measures['hitRatio']!, predicted, { absolute: 0.01 }), null, text);
  }
});
