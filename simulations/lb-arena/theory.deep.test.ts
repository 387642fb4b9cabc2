/** The full ladder: every formula at high load, within 2 % at 0.8 and 4 % at 0.9, and what was solved or measured elsewhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement, resolveScenario, study, valueOf } from '@under-load/engine';
import arena from './index.ts';

function measure(text: string, seeds: number) {
  const { scenario, problems } = resolveScenario(arena, { text });
  assert.deepEqual(problems, []);
  return study(arena, scenario, { seeds });
}

/** Ten servers of 20 ms, as in the ranking. */
const TEN = 'servers=10&serviceTime=20';

for (const [policy, seeds] of Object.entries({ random: 120, 'round-robin': 80, 'one-line': 60 })) {
  test(`${policy} at a load of 0.8 and 0.9`, () => {
    for (const [rate, relative] of [
      [400, 0.02],
      [450, 0.04],
    ] as const) {
      const { measures, theory } = measure(`policy=${policy}&${TEN}&arrivalRate=${rate}`, seeds);
      assert.equal(disagreement(measures['meanLatency']!, valueOf(theory['meanLatency']!), { relative }), null);
      assert.equal(
        disagreement(measures['p99Latency']!, valueOf(theory['p99Latency']!), { relative: 1.5 * relative }),
        null,
      );
    }
  });
}

test('round robin on five servers at 0.9: the slowest hundredth waits 176.8 ms or more', () => {
  const { measures, theory } = measure('policy=round-robin', 120);
  assert.ok(Math.abs(valueOf(theory['p99Latency']!) - 0.1768) < 0.0001);
  assert.equal(disagreement(measures['p99Latency']!, valueOf(theory['p99Latency']!), { relative: 0.04 }), null);
});

test('two choices on 64 servers are a hundredth above their limit for infinitely many', () => {
  const { measures, theory } = measure('policy=power-of-choices&servers=64&serviceTime=20&arrivalRate=2560', 12);
  const excess = measures['meanLatency']!.value / valueOf(theory['meanLatency']!) - 1;
  assert.ok(excess > 0 && excess < 0.02, `${excess}`);
});

test('chains solved and long runs made elsewhere', () => {
  // Mean response in service times: the chain of line lengths solved for 2, 4 and 8 servers, long independent runs for 10.
  const solved = [
    ['policy=join-shortest-queue&servers=2&serviceTime=20&arrivalRate=80', 2.955737, 24],
    ['policy=join-shortest-queue&servers=4&serviceTime=20&arrivalRate=160', 1.953134, 24],
    ['policy=join-shortest-queue&servers=8&serviceTime=20&arrivalRate=320', 1.456057, 12],
    ['policy=power-of-choices&servers=4&serviceTime=20&arrivalRate=160', 2.330158, 24],
    [`policy=power-of-choices&${TEN}&arrivalRate=400`, 2.07, 12],
    [`policy=join-shortest-queue&${TEN}&arrivalRate=400`, 1.355, 12],
  ] as const;
  for (const [text, services, seeds] of solved)
    assert.equal(
      disagreement(measure(text, seeds).measures['meanLatency']!, services * 0.02, { relative: 0.02 }),
      null,
      text,
    );
});

test('a server that fails fast takes 30.5 % under least connections, and five sixths once all are busy', () => {
  const quiet = measure('servers=5&serviceTime=20&arrivalRate=100&fault=error-fast&policy=least-connections', 20);
  assert.equal(disagreement(quiet.measures['errorShare']!, 0.305, { absolute: 0.005 }), null);
  const busy = measure('servers=5&serviceTime=20&arrivalRate=1300&fault=error-fast&policy=least-connections', 10);
  assert.equal(disagreement(busy.measures['errorShare']!, 5 / 6, { relative: 0.01 }), null);
});
