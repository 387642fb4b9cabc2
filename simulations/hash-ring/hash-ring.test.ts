import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Stream, disagreement, replay, resolveScenario, run, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';
import { schemes } from './model.ts';
import type { Server } from './scheme.ts';

const { studied, onEverySeed } = proving(simulation);

type Name = keyof typeof schemes;

function fleet(count: number, virtualNodes: number, seed: number): Server[] {
  return Array.from({ length: count }, (_, number) => {
    const name = new Stream(seed, 'server', number);
    return { number, hash: name.bits(), points: Array.from({ length: virtualNodes }, () => name.bits()) };
  });
}

test('on a ring a key belongs to the first point at or after it, and past the last point to the first', () => {
  const owner = schemes.ring([
    { number: 0, hash: 1, points: [100, 900] },
    { number: 1, hash: 2, points: [500] },
  ]);
  assert.deepEqual(
    [50, 100, 101, 500, 501, 900, 901, 4294967295].map((key) => owner(key).number),
    [0, 0, 1, 1, 0, 0, 0, 0],
  );
});

const anyChange = fc.record({
  scheme: fc.constantFrom<Name>('ring', 'rendezvous'),
  servers: fc.integer({ min: 2, max: 12 }),
  virtualNodes: fc.integer({ min: 1, max: 20 }),
  seed: fc.integer({ min: 1, max: 1000 }),
});

test('when a server joins, no key moves between two that were there before', () => {
  fc.assert(
    fc.property(anyChange, ({ scheme, servers, virtualNodes, seed }) => {
      const all = fleet(servers + 1, virtualNodes, seed);
      const before = schemes[scheme](all.slice(0, servers));
      const after = schemes[scheme](all);
      const keys = new Stream(seed, 'keys');
      for (let i = 0; i < 500; i++) {
        const key = keys.bits();
        const [from, to] = [before(key).number, after(key).number];
        assert.ok(to === from || to === servers);
      }
    }),
  );
});

test('whichever server leaves, only its keys move', () => {
  fc.assert(
    fc.property(anyChange, fc.nat(), ({ scheme, servers, virtualNodes, seed }, which) => {
      const all = fleet(servers + 1, virtualNodes, seed);
      const gone = which % all.length;
      const before = schemes[scheme](all);
      const after = schemes[scheme](all.filter(({ number }) => number !== gone));
      const keys = new Stream(seed, 'keys');
      for (let i = 0; i < 500; i++) {
        const key = keys.bits();
        if (before(key).number !== gone) assert.equal(after(key).number, before(key).number);
        else assert.notEqual(after(key).number, gone);
      }
    }),
  );
});

test('a key has the same owner in whatever order the servers are listed', () => {
  fc.assert(
    fc.property(anyChange, ({ scheme, servers, virtualNodes, seed }) => {
      const all = fleet(servers, virtualNodes, seed);
      const [one, other] = [schemes[scheme](all), schemes[scheme]([...all].reverse())];
      const keys = new Stream(seed, 'keys');
      for (let i = 0; i < 200; i++) {
        const key = keys.bits();
        assert.equal(one(key).number, other(key).number);
      }
    }),
  );
});

test('shares of keys that move: 4 to 5, 10 to 11, 50 to 51 servers, and back', () => {
  const cases = [
    ['scheme=modulo', 0.8],
    ['scheme=modulo&servers=10', 0.9091],
    ['scheme=modulo&servers=50', 0.9804],
    ['scheme=rendezvous', 0.2],
    ['scheme=rendezvous&servers=10', 0.09091],
    ['scheme=ring&virtualNodes=500', 0.2],
    ['scheme=ring&virtualNodes=500&servers=10', 0.09091],
    ['scheme=modulo&change=remove', 0.75],
    ['scheme=rendezvous&change=remove', 0.25],
  ] as const;
  for (const [text, share] of cases) {
    const { measures, theory } = studied(`${text}&keys=10000`, 20);
    assert.ok(Math.abs(valueOf(theory['movedShare']!) - share) < 5e-5, text);
    assert.equal(disagreement(measures['movedShare']!, share, { absolute: 0.01 }), null, text);
    assert.equal(
      disagreement(measures['movedNeedlessly']!, valueOf(theory['movedNeedlessly']!), { absolute: 0.01 }),
      null,
      text,
    );
  }
});

test('the unevenness of 200 rings is that of a Dirichlet share', () => {
  for (const [virtualNodes, root] of [
    [1, 0.9045],
    [10, 0.2985],
    [100, 0.09482],
  ] as const) {
    const { measures, theory } = studied(
      `scheme=ring&servers=10&change=none&keys=20000&virtualNodes=${virtualNodes}`,
      200,
    );
    const square = valueOf(theory['loadVariance']!);
    assert.ok(Math.abs(Math.sqrt(square - 9 / 20_000) / root - 1) < 1e-3);
    assert.equal(disagreement(measures['loadVariance']!, square, { relative: 0.3 }), null);
    assert.ok(Math.abs(measures['loadVariation']!.value / root - 1) < 0.1);
  }
});

test('every key is held by one server, before and after', () => {
  const { scenario } = resolveScenario(simulation, { text: 'scheme=ring' });
  const watched = run(simulation, scenario);
  const servers = watched.scene.things.flatMap(({ role }, thing) => (role === 'server' ? [thing] : []));
  for (const step of [0, 11, 12, 60]) {
    const moment = replay(watched, simulation).at(step);
    const shares = servers.map((thing) => moment.state(thing, 'share'));
    assert.ok(Math.abs(shares.reduce((a, b) => a + b) - 100) < 0.3);
  }
});

test('demand is the same under every scheme', () => {
  const hash = (scheme: string) =>
    run(simulation, resolveScenario(simulation, { set: { scheme } }).scenario).demandHash;
  assert.equal(new Set(Object.keys(schemes).map(hash)).size, 1);
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(5);
  holds('one-more-server', 'movedShare', (modulo, ring) => modulo! > 0.79 && ring! < 0.3);
  holds('one-leaves', 'movedShare', (modulo, rendezvous) => modulo! > 0.74 && rendezvous! < 0.26);
  holds('virtual-nodes', 'loadVariation', (one, ten, hundred) => one! > ten! && ten! > hundred! && hundred! < 0.15);
  holds(
    'even-and-steady',
    'movedShare',
    (modulo, ring, rendezvous) => modulo! > 0.9 && ring! < 0.13 && rendezvous! < 0.1,
  );
  holds('even-and-steady', 'loadVariation', (_, ring, rendezvous) => rendezvous! < 0.02 && rendezvous! < ring!);
  holds('office-behind-nat', 'shareOfBusiest', (each, shared) => each! < 0.27 && shared! >= 0.3);
});
