import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveLanes, study } from '@under-load/engine';
import arena from '../../../simulations/lb-arena/index.ts';
import { differenceBetween } from './finding.ts';
import { longRunOf, servedLongRun } from './long-run.ts';
import { readServed, servedText } from './served-text.ts';

const { lanes } = resolveLanes(arena, { preset: 'two-rules', text: 'arrivalRate=640' });
const longRuns = lanes.map(({ scenario }) => longRunOf(arena, study(arena, scenario, { seeds: 2 })));

test('what a page serves reads back as it was', () => {
  const served = longRuns.map((longRun) => servedLongRun(longRun, 'p99Latency'));
  assert.deepEqual(readServed(servedText(served)), served);
});

test('a tail never falls, and starts at the least', () => {
  for (const { tails } of longRuns)
    for (const tail of Object.values(tails))
      for (const [i, value] of tail.entries()) assert.ok(i === 0 || value >= tail[i - 1]!);
});

test('the finding is the paired difference, named for who gains', () => {
  const difference = differenceBetween(longRuns, 'p99Latency', arena.measures['p99Latency']!);
  assert.equal(difference?.larger, 0);
  assert.match(difference.words, /sooner$|No clear difference/);
  assert.ok(
    Math.abs(
      difference.value - (longRuns[0]!.measures['p99Latency']!.value - longRuns[1]!.measures['p99Latency']!.value),
    ) < 1e-4,
  );
});
