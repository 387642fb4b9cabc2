/** What each setting promises of its histories, held against random settings. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resolveScenario, run } from '@under-load/engine';
import simulation from './index.ts';

/** Any N, R and W that fit together, any loss, any times. */
const anyDial = fc
  .record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    replicas: fc.integer({ min: 1, max: 7 }),
    write: fc.integer({ min: 1, max: 7 }),
    read: fc.integer({ min: 1, max: 7 }),
    writeBack: fc.boolean(),
    delivery: fc.constantFrom('until-it-arrives', 'once'),
    loss: fc.constantFrom(0, 10, 50),
    after: fc.constantFrom(0, 5, 50),
    lag: fc.constantFrom(1, 10, 100),
    answer: fc.constantFrom(0, 1, 20),
    readRate: fc.constantFrom(0, 20, 200),
  })
  .map(({ seed, write, read, ...rest }) => ({
    seed,
    set: { ...rest, write: Math.min(write, rest.replicas), read: Math.min(read, rest.replicas) },
  }));

/** Settings in which any R replicas and any W replicas share one. */
const anyOverlap = anyDial.map(({ seed, set }) => ({
  seed,
  set: { ...set, read: Math.max(set.read, set.replicas - set.write + 1) },
}));

function shown({ seed, set }: { seed: number; set: Record<string, number | string | boolean> }) {
  const { scenario, problems } = resolveScenario(simulation, { preset: 'one-and-one', text: `seed=${seed}`, set });
  assert.deepEqual(problems, []);
  return run(simulation, scenario);
}

test('where R + W > N no read is stale, and each read by itself is right', () => {
  fc.assert(
    fc.property(anyOverlap, (dial) => {
      const { measures, tally } = shown(dial);
      assert.equal(tally.counts['stale reads'] ?? 0, 0);
      assert.equal(measures['regular'], 1);
    }),
    { numRuns: 200, seed: 1 },
  );
});

test('where reads write back as well, every history is linearizable', () => {
  fc.assert(
    fc.property(anyOverlap, ({ seed, set }) => {
      assert.equal(shown({ seed, set: { ...set, writeBack: true } }).measures['linearizable'], 1);
    }),
    { numRuns: 200, seed: 1 },
  );
});

test('without writing back some are not, and the two answers to blame are reads', () => {
  let broken = 0;
  for (let seed = 1; seed <= 100; seed++) {
    const { measures, names, spans } = shown({
      seed,
      set: { write: 2, read: 2, lag: 20, readRate: 80 },
    });
    assert.equal(measures['regular'], 1);
    if (measures['linearizable'] === 1) continue;
    broken++;
    const kinds = [...spans.endKind]
      .map((kind) => names.spans[kind]!)
      .filter((kind) => kind.startsWith('contradicted'));
    assert.deepEqual(kinds, ['contradicted read', 'contradicted read']);
  }
  assert.ok(broken >= 5, `${broken} of 100`);
});

test('one stale read is enough for the checker, and it never gives up', () => {
  let stale = 0;
  fc.assert(
    fc.property(anyDial, ({ seed, set }) => {
      const { measures, tally } = shown({ seed, set: { ...set, write: 1, read: 1 } });
      assert.ok(measures['linearizable'] === 0 || measures['linearizable'] === 1);
      if (!tally.counts['stale reads']) return;
      stale++;
      assert.equal(measures['linearizable'], 0);
      assert.equal(measures['regular'], 0);
    }),
    { numRuns: 200, seed: 1 },
  );
  assert.ok(stale > 50, `${stale} histories with a stale read`);
});

test('what is sent until it arrives converges; what is sent once may not', () => {
  fc.assert(
    fc.property(anyDial, ({ seed, set }) => {
      const { measures } = shown({ seed, set: { ...set, delivery: 'until-it-arrives' } });
      assert.ok(measures['converged'] === 1 || Number.isNaN(measures['converged']));
    }),
    { numRuns: 100, seed: 1 },
  );
  let apart = 0;
  for (let seed = 1; seed <= 40; seed++)
    if (shown({ seed, set: { delivery: 'once', loss: 25 } }).measures['converged'] === 0) apart++;
  assert.ok(apart > 10, `${apart} of 40`);
});
