import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreement, resolveScenario, run, Simulator, valueOf, type Run } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';
import { maxMinShares } from './max-min.ts';
import { deficitRoundRobin } from './policies/deficit-round-robin.ts';

const { scenarioOf, studied, onEverySeed } = proving(simulation);

const POLICIES = ['fifo', 'deficit-round-robin', 'token-bucket'] as const;

test('max-min fair shares of the textbook', () => {
  const shares = (demands: number[], weights = demands.map(() => 1)) =>
    maxMinShares({ demands, weights, capacity: 500 });
  assert.deepEqual(shares([900, 100]), [400, 100]);
  assert.deepEqual(shares([900, 100, 150, 50]), [200, 100, 150, 50]);
  assert.deepEqual(shares([900, 300], [3, 1]), [375, 125]);
  assert.deepEqual(shares([300, 100]), [300, 100]);
});

test('nobody gets more than it asks for, and whoever gets less has as much for its weight as anybody', () => {
  const claim = fc.record({ demand: fc.integer({ min: 0, max: 1000 }), weight: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(fc.array(claim, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 2000 }), (of, capacity) => {
      const demands = of.map(({ demand }) => demand);
      const weights = of.map(({ weight }) => weight);
      const shares = maxMinShares({ demands, weights, capacity });
      const asked = demands.reduce((a, b) => a + b);
      const given = shares.reduce((a, b) => a + b);
      assert.ok(Math.abs(given - Math.min(asked, capacity)) < 1e-9 * capacity);
      for (const [i, share] of shares.entries()) {
        assert.ok(share <= demands[i]! + 1e-9);
        if (share < demands[i]! - 1e-9)
          for (const [j, other] of shares.entries()) assert.ok(share / weights[i]! >= other / weights[j]! - 1e-9);
      }
    }),
  );
});

test('while all have requests waiting, turns keep what each got for its weight within a quantum and a request', () => {
  const works = fc.array(fc.double({ min: 0.001, max: 0.02, noNaN: true }), { minLength: 40, maxLength: 40 });
  const tenant = fc.record({ works, weight: fc.constantFrom(0.5, 1, 2, 3) });
  fc.assert(
    fc.property(
      fc.array(tenant, { minLength: 2, maxLength: 4 }),
      fc.double({ min: 0.0005, max: 0.05, noNaN: true }),
      (tenants, quantum) => {
        const weights = tenants.map(({ weight }) => weight);
        const policy = deficitRoundRobin({
          ...{ simulator: new Simulator(), weights, quantum },
          ...{ roomEach: 40, limit: 1, burst: 1 },
        });
        for (let n = 0; n < 40; n++)
          for (const [i, { works }] of tenants.entries())
            assert.equal(policy.enter({ tenant: i, work: works[n]! }), 'in');
        const got = weights.map(() => 0);
        const left = weights.map(() => 40);
        while (left.every((requests) => requests > 0)) {
          const request = policy.next()!;
          got[request.tenant]! += request.work;
          left[request.tenant]!--;
          const each = got.map((work, i) => work / weights[i]!);
          const most = quantum + 0.02 / Math.min(...weights);
          assert.ok(Math.max(...each) - Math.min(...each) <= most + 1e-12);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('what is measured is what theory says', () => {
  const agree = (text: string, measures: readonly string[]) => {
    const found = studied(text, 20);
    for (const measure of measures)
      assert.equal(
        disagreement(found.measures[measure]!, valueOf(found.theory[measure]!), { relative: 0.03 }),
        null,
        `${text}: ${measure}`,
      );
  };
  const flows = ['othersThroughput', 'loudThroughput', 'utilisation', 'lost'] as const;
  agree('policy=fifo', [...flows, 'othersLost', 'othersLatency', 'meanLatency']);
  agree('policy=fifo&loudRate=100', ['meanLatency', 'utilisation']);
  agree('policy=deficit-round-robin', flows);
  agree('policy=token-bucket', flows);
  // Three to one: 375 and 125 of 500.
  agree('policy=deficit-round-robin&weight=3&quietRate=300', ['othersThroughput', 'loudThroughput', 'othersLost']);
});

test('turns: what a modest tenant gets does not depend on how much the loud one sends', () => {
  const at = (rate: number) => studied(`policy=deficit-round-robin&loudRate=${rate}`, 4).measures;
  const [loud, louder] = [at(900), at(1800)];
  for (const measures of [loud, louder]) assert.equal(measures['othersLost']!.value, 0);
  const ratio = louder['othersLatency']!.value / loud['othersLatency']!.value;
  assert.ok(Math.abs(ratio - 1) < 0.03, `${ratio}`);
  // With its half of the server all to itself it would take 1 / (250 − 100) s; a turn comes after a request of the other.
  assert.ok(loud['othersLatency']!.value < 1 / 150 + 2 / 500);
});

test('demand is the same under every policy', () => {
  for (const text of ['others=3&peaks=apart', 'peaks=together', 'size=4']) {
    const hashes = POLICIES.map((policy) => run(simulation, scenarioOf(`policy=${policy}&${text}`)).demandHash);
    assert.equal(new Set(hashes).size, 1);
  }
});

const anything = fc.record({
  policy: fc.constantFrom(...POLICIES),
  loudRate: fc.integer({ min: 1, max: 2000 }),
  quietRate: fc.integer({ min: 1, max: 400 }),
  others: fc.integer({ min: 1, max: 5 }),
  size: fc.constantFrom(0.2, 1, 8),
  peaks: fc.constantFrom('none', 'loud', 'together', 'apart'),
  roomEach: fc.integer({ min: 1, max: 60 }),
  limit: fc.integer({ min: 1, max: 600 }),
  burst: fc.integer({ min: 1, max: 100 }),
});

test('nobody is lost but those turned away, and a limit passes its burst and its rate, no more', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const { scenario } = resolveScenario(simulation, { set });
      const { tally } = run(simulation, scenario);
      const count = (name: string) => tally.counts[name] ?? 0;
      for (const [whose, tenants] of [
        ['A', 1],
        ['others', set.others],
      ] as const) {
        const passed = count(`asked by ${whose}`) - count(`lost by ${whose}`);
        // A shared line has room for those of all, and one is served.
        const inside = set.roomEach * (set.others + 1) + 1;
        assert.ok(Math.abs(passed - count(`answered for ${whose}`)) <= inside);
        if (set.policy === 'token-bucket')
          assert.ok(passed <= tenants * (set.limit * tally.duration + set.burst) + 1e-6);
      }
      assert.ok((tally.averages['busy'] ?? 0) <= 1 + 1e-12);
    }),
    { numRuns: 30, seed: 1 },
  );
});

/** The items in the order in which they were served, with the moments they came. */
function servedAfter({ spans, names, items }: Run): number[] {
  const serve = names.spans.indexOf('serve');
  return [...spans.start.keys()].filter((i) => spans.kind[i] === serve).map((i) => items.bornAt[spans.item[i]!]!);
}

test('one line serves whoever came first; turns do not', () => {
  const ordered = (text: string) =>
    servedAfter(run(simulation, scenarioOf(text))).every((at, i, all) => !i || at >= all[i - 1]!);
  assert.ok(ordered('policy=fifo'));
  assert.ok(ordered('policy=token-bucket'));
  assert.ok(!ordered('policy=deficit-round-robin'));
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(4);
  holds('two-tenants', 'othersLost', (line, turns) => line! > 0.45 && line! < 0.55 && turns === 0);
  holds('two-tenants', 'othersLatency', (line, turns) => line! > 0.18 && turns! < 0.01);
  holds('spare-capacity', 'utilisation', (line, turns) => line! < 0.75 && turns! < 0.75);
  holds('spare-capacity', 'othersLost', (line, turns) => line! > 0.03 && turns === 0);
  holds('spare-capacity', 'othersLatency', (line, turns) => line! > 8 * turns!);
  holds('limits', 'othersLost', (limit, turns) => limit === 0 && turns === 0);
  holds('limits', 'utilisation', (limit, turns) => limit! < 0.85 && turns! > 0.98);
  holds('heavy-requests', 'othersLost', (limit, turns) => limit! > 0.35 && turns === 0);
  holds('many-small', 'lost', (line, turns) => line! > 0.2 && turns! > 0.2);
  holds('room-for-all', 'othersLatency', (line, turns) => line! < 0.005 && turns! < 0.005);
});

test('the same small tenants one after another are all served', () => {
  const apart = studied('loudRate=35&quietRate=35&others=9&roomEach=10&peaks=apart', 4);
  assert.ok(apart.measures['lost']!.perSeed.every((lost) => lost < 0.001));
});
