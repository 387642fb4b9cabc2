import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreement, replay, resolveLanes, resolveScenario, run, study, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';
import { warmth } from './slow-start.ts';

const { scenarioOf, studied } = proving(simulation);

test('layer 4: a new server gets its share as connections are made anew', () => {
  const { measures, theory } = studied('layer=connections&connections=1000', 20);
  const exact = { shareAfter60: 0.01903, shareAfter600: 0.1264, shareAfter1800: 0.19 };
  for (const [measure, share] of Object.entries(exact)) {
    assert.ok(Math.abs(valueOf(theory[measure]!) - share) < 1e-4, measure);
    assert.equal(disagreement(measures[measure]!, valueOf(theory[measure]!), { absolute: 0.01 }), null, measure);
  }
});

test('layer 4: the unevenness of twelve connections on four servers', () => {
  const { measures, theory } = studied('layer=connections&connections=12', 200);
  assert.ok(Math.abs(Math.sqrt(valueOf(theory['loadVariance']!)) - 0.5) < 1e-12);
  assert.equal(disagreement(measures['loadVariance']!, valueOf(theory['loadVariance']!), { relative: 0.2 }), null);
  assert.ok(Math.abs(valueOf(studied('connections=100', 1).theory['loadVariance']!) - 0.1732 * 0.1732) < 1e-5);
});

test('layer 4: connections that carry more make it more uneven', () => {
  const { measures, theory } = studied('layer=connections&rates=skewed', 200);
  assert.equal(disagreement(measures['loadVariance']!, valueOf(theory['loadVariance']!), { relative: 0.25 }), null);
});

test('layer 7: the new server has its share at once, or as slow start allows', () => {
  const near = (value: number, share: number) => assert.ok(Math.abs(value - share) < 1e-9, `${value}, not ${share}`);
  const atOnce = studied('layer=requests', 2).measures;
  near(atOnce['shareAfter6']!.value, 0.2);
  near(atOnce['loadVariation']!.value, 0);
  const slowly = studied('layer=requests&slowStart=60', 2);
  for (const [measure, share] of Object.entries({
    shareAfter6: 0.1 / 4.1,
    shareAfter30: 0.5 / 4.5,
    shareAfter60: 0.2,
  })) {
    near(slowly.measures[measure]!.value, share);
    near(valueOf(slowly.theory[measure]!), share);
  }
});

test('at layer 7 the requests themselves spread as the shares say', () => {
  const watched = run(simulation, scenarioOf('layer=requests&requestRate=50'));
  const route = watched.names.marks.indexOf('route');
  const late = [...watched.marks.at.keys()].filter((i) => watched.marks.kind[i] === route && watched.marks.at[i]! > 60);
  const toNew = late.filter((i) => watched.scene.things[watched.marks.thing[i]!]!.id === 'server-5').length;
  const share = toNew / late.length;
  assert.ok(late.length > 20_000 && Math.abs(share - 0.2) < 4 * Math.sqrt(0.16 / late.length), String(share));
});

test('at layer 4 every request follows its connection', () => {
  const watched = run(simulation, scenarioOf('layer=connections&connectionLife=60'));
  const { spans, marks, items, names } = watched;
  const route = names.marks.indexOf('route');
  const [client, born] = [items.payload['client']!, spans.start];
  for (const i of marks.at.keys()) {
    if (marks.kind[i] !== route) continue;
    const own = [...spans.start.keys()].find(
      (span) =>
        client[spans.item[span]!] === client[marks.item[i]!] &&
        born[span]! <= marks.at[i]! &&
        marks.at[i]! < spans.end[span]!,
    );
    assert.equal(marks.thing[i], spans.thing[own!]);
  }
});

test('bytes through the balancer: all by NAT, one in eleven by direct return', () => {
  const through = (text: string) => {
    const { measures, theory } = studied(text, 1);
    assert.ok(Math.abs(measures['bytesThrough']!.value - valueOf(theory['bytesThrough']!)) < 1e-9);
    return measures['bytesThrough']!.value;
  };
  assert.equal(through('forwarding=nat'), 1);
  assert.ok(Math.abs(through('forwarding=dsr') - 1 / 11) < 1e-9);
  assert.ok(through('forwarding=tunnel') > 1 / 11 && through('forwarding=tunnel') < 1 / 10);
  assert.equal(through('layer=requests&forwarding=dsr'), 1);
});

test('slow start begins at a tenth and ends at one', () => {
  assert.deepEqual(
    [0, 6, 30, 60, 90].map((age) => warmth(age, 60)),
    [0.1, 0.1, 0.5, 1, 1],
  );
  assert.equal(warmth(0, 0), 1);
});

test('every client has one connection open at every moment, whatever goes down', () => {
  const anything = fc.record({
    layer: fc.constantFrom('connections', 'requests'),
    connections: fc.integer({ min: 12, max: 60 }),
    connectionLife: fc.integer({ min: 10, max: 200 }),
    servers: fc.integer({ min: 2, max: 6 }),
    down: fc.integer({ min: 1, max: 2 }),
  });
  fc.assert(
    fc.property(anything, ({ down, ...set }) => {
      const text = `do=crash:server-${down}@100;recover:server-${down}@300`;
      const { scenario } = resolveScenario(simulation, { set, text });
      const watched = run(simulation, scenario);
      const reading = replay(watched, simulation);
      for (const at of [0, 59, 60.5, 101, 250, 301, 600]) {
        const open = reading.at(at).spans;
        assert.equal(open.length, set.connections);
        assert.equal(new Set(open.map(({ item }) => reading.at(at).payload(item, 'client'))).size, set.connections);
        if (at > 100 && at < 300)
          assert.ok(open.every(({ thing }) => watched.scene.things[thing]!.id !== `server-${down}`));
      }
    }),
    { numRuns: 15, seed: 1 },
  );
});

test('demand is the same at both layers', () => {
  const hash = (text: string) => run(simulation, scenarioOf(text)).demandHash;
  assert.equal(hash('layer=connections'), hash('layer=requests'));
});

test('the point of each preset', () => {
  const lanes = (preset: string, measure: string, seeds: number) =>
    resolveLanes(simulation, { preset }).lanes.map(
      ({ scenario }) => study(simulation, scenario, { seeds }).measures[measure]!,
    );
  const [perConnection, perRequest] = lanes('scale-out', 'shareAfter60', 10);
  perConnection!.perSeed.forEach((share, seed) =>
    assert.ok(share < perRequest!.perSeed[seed]!, `scale-out, seed ${seed + 1}`),
  );
  const [pinned, spread] = lanes('long-lived', 'loadVariation', 10);
  pinned!.perSeed.forEach((uneven, seed) =>
    assert.ok(uneven >= spread!.perSeed[seed]! && spread!.perSeed[seed]! < 1e-6, `long-lived, seed ${seed + 1}`),
  );
  assert.ok(pinned!.value > 0.3);
  // With twelve connections single seeds scatter; the order is that of the means.
  const [hour, tenMinutes, short] = lanes('maximum-age', 'shareAfter300', 60);
  assert.ok(hour!.value < tenMinutes!.value && tenMinutes!.value < short!.value);
  const [atOnce, slowly] = lanes('slow-start', 'shareAfter30', 2);
  assert.ok(slowly!.value < atOnce!.value);
  const [nat, direct, tunnel] = lanes('direct-return', 'bytesThrough', 1);
  assert.ok(direct!.value < tunnel!.value && tunnel!.value < 0.1 * nat!.value);
});
