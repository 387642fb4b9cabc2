import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreement, resolveScenario, run, Stream, study, studentInterval } from '@under-load/engine';
import type { Run } from '@under-load/engine';
import { caseOf, CONNECTIONS, hitRatio } from './case.ts';
import { cured } from './cured.ts';
import { otherCures } from './cures.ts';
import { antipatterns, designOf, healthy, names, type Design } from './faults.ts';
import type { GaugeName } from './gauges.ts';
import shop from './index.ts';
import { scenarioOf, served, watched } from './served.ts';

const CASES = [1, 2, 3];

/** Every reading of a gauge, in order. */
function readings({ states, names: { fields } }: Run, name: GaugeName): number[] {
  const field = fields.indexOf(name);
  return [...states.value].filter((_, row) => states.field[row] === field);
}

test('what is asked of a shop is the same whatever it is made of', () => {
  for (const number of [1, 2]) {
    const hashes = names.flatMap((name) => [
      watched({ number, fault: name, fix: 'none' }).demandHash,
      watched({ number, fault: 'none', fix: name }).demandHash,
    ]);
    assert.deepEqual(new Set(hashes), new Set([watched({ number, fault: 'none', fix: 'none' }).demandHash]));
  }
});

test('a fault changes the shop, and its own repair leaves no part of it written badly', () => {
  for (const name of names) {
    assert.notDeepEqual(designOf(name, 'none'), healthy);
    const repaired = designOf(name, name);
    for (const part of Object.keys(antipatterns[name].fault) as (keyof Design)[])
      assert.equal(repaired[part], healthy[part], name);
  }
});

test('nobody is lost, and nothing is held that is not there', () => {
  const anything = fc.record({
    fault: fc.constantFrom('none' as const, ...names),
    fix: fc.constantFrom('none' as const, ...names),
    load: fc.double({ min: 0.25, max: 1.5, noNaN: true }),
    seed: fc.nat(1e6),
  });
  fc.assert(
    fc.property(anything, ({ seed, ...set }) => {
      const { scenario } = resolveScenario(shop, { set });
      const watchedRun = run(shop, { ...scenario, seed });
      const of = (name: GaugeName) => readings(watchedRun, name);
      const [asked, answered, unanswered] = [of('asked'), of('answered'), of('unanswered')];
      for (const [row, pages] of asked.entries()) {
        const underWay = pages - answered[row]! - unanswered[row]!;
        assert.ok(underWay >= 0);
        assert.ok(of('threads held')[row]! <= of('threads')[row]!);
        assert.ok(of('threads computing')[row]! <= of('threads held')[row]!);
        assert.ok(of('connections held')[row]! <= CONNECTIONS);
        assert.ok(of('connections held by exports')[row]! <= of('connections held')[row]!);
        assert.ok(of('cache hits')[row]! <= of('cache lookups')[row]!);
        if (designOf(set.fault, set.fix).paymentClient === 'each-call')
          assert.ok(of('ports open')[row]! + of('ports resting')[row]! <= of('ports')[row]!);
      }
    }),
    { numRuns: 20, seed: 1 },
  );
});

test('cores are busy with the work that is done, and with nothing else (the utilisation law)', () => {
  for (const fault of ['none', 'n-plus-one', 'busy-front-end', 'retry-storm'] as const) {
    const seen = watched({ number: 1, fault, fix: 'none' });
    const done = (name: GaugeName) => readings(seen, name).at(-1)!;
    const { names: { fields }, states } = seen; // prettier-ignore
    const cpu = (thing: number) => {
      const shares = [...states.value].filter(
        (_, row) => states.field[row] === fields.indexOf('cpu') && states.thing[row] === thing,
      );
      return shares.reduce((sum, share) => sum + share / 2, 0);
    };
    const front = done('front end seconds on pages') + done('front end seconds on jobs');
    // Work under way has been computed in part, and is written down at its end.
    assert.ok(Math.abs(cpu(1) - front) < 0.5, `${fault}: ${cpu(1)} and ${front}`);
    const store = ['orders', 'details', 'lines', 'logs'].map((kind) => done(`store seconds on ${kind}` as GaugeName));
    const sum = store.reduce((total, seconds) => total + seconds);
    assert.ok(Math.abs(2 * cpu(4) - sum) < 1 + 0.02 * 130, `${fault}: ${2 * cpu(4)} and ${sum}`);
  }
});

test('the cache hits what a cache with a fixed time to live hits', () => {
  const { scenario } = resolveScenario(shop, {});
  const hits = study(shop, scenario, { seeds: 20 }).measures['hitRatio']!.perSeed;
  const errors = hits.map((ratio, index) => {
    const { pageRate, timeToLive } = caseOf(new Stream(index + 1, 'case'));
    return ratio - hitRatio(pageRate * timeToLive);
  });
  const difference = {
    ...studentInterval(errors.map((error) => error + 1)),
    perSeed: errors.map((error) => error + 1),
  };
  assert.equal(disagreement(difference, 1, { relative: 0.02 }), null);
});

test('every fault is felt, its own repair cures it, and so does each of the others that are listed', () => {
  for (const number of CASES) {
    const well = served({ number, fault: 'none', fix: 'none' });
    assert.ok(well.goodput > 0.99 && well.p95Latency < 0.5, `case ${number} is ill without a fault`);
    for (const fault of names) {
      assert.equal(cured(served({ number, fault, fix: 'none' }), well), false, `case ${number}: ${fault} is not felt`);
      assert.equal(cured(served({ number, fault, fix: fault }), well), true, `case ${number}: ${fault}`);
    }
    for (const { fault, fix } of otherCures)
      assert.equal(cured(served({ number, fault, fix }), well), true, `case ${number}: ${fix} against ${fault}`);
  }
});

test('what a fault wears out: one processor, or none', () => {
  const worn = {
    frontCpu: ['chatty', 'busy-front-end'],
    applicationCpu: ['unbounded', 'inefficient', 'retry-storm'],
    ordersCpu: ['n-plus-one', 'busy-database', 'no-caching', 'monolithic-persistence'],
  } as const;
  for (const number of CASES)
    for (const fault of names) {
      const { measures } = study(shop, scenarioOf({ number, fault, fix: 'none' }), { seeds: 1, first: number });
      for (const [processor, faults] of Object.entries(worn)) {
        const share = measures[processor]!.value;
        if ((faults as readonly string[]).includes(fault)) assert.ok(share > 0.9, `${fault}: ${processor} ${share}`);
        else assert.ok(share < 0.8, `${fault}: ${processor} ${share}`);
      }
    }
});
