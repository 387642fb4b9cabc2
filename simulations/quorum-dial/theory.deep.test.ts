/**
 * Every formula against the histories, row by row. Rows share the luck of each seed, whatever N, W and R, so their scores
 * are not independent and cannot be judged together as a table.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement, resolveScenario, study, valueOf } from '@under-load/engine';
import simulation from './index.ts';

const ROWS = [1, 2, 3, 5, 7].flatMap((replicas) =>
  [1, 2, 3]
    .filter((quorum) => quorum <= replicas)
    .flatMap((write) =>
      [1, 2]
        .filter((read) => read <= replicas)
        .map((read) => ({ replicas, write, read, after: 5 * ((replicas + write + read) % 3) })),
    ),
);

test('stale reads and latencies, for N from 1 to 7', () => {
  for (const set of ROWS) {
    const { scenario, problems } = resolveScenario(simulation, { preset: 'one-and-one', set });
    assert.deepEqual(problems, []);
    const { measures, theory } = study(simulation, scenario, { seeds: 100 });
    for (const [name, absolute] of [
      ['stale', 0.005],
      ['writeLatency', 0.0001],
      ['readLatency', 0.0001],
    ] as const) {
      const expected = valueOf(theory[name]!);
      const said = disagreement(measures[name]!, expected, { relative: 0.01, absolute });
      assert.equal(said, null, `${JSON.stringify(set)}: ${name}`);
    }
  }
});
