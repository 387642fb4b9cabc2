import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { replay, resolveScenario, run, study, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';
import { rollingLogouts } from './rolling-deploy.ts';

const { agrees, onEverySeed, scenarioOf, studied } = proving(simulation);
const STORES = ['local', 'sticky', 'shared', 'token'] as const;

test('sent anywhere, a request finds its session once in N', () => {
  agrees('store=local&incident=none', 'found', 0.06, 40);
  assert.equal(valueOf(studied('store=local&incident=none', 1).theory['found']!), 0.25);
});

test('a crash takes a sticky server’s share of the sessions, and none of a store’s or a token’s', () => {
  agrees('store=sticky&people=1000', 'loggedOut', 0.03, 50);
  for (const store of ['shared', 'token'])
    for (const incident of ['crash', 'deploy', 'scale-out'])
      assert.equal(studied(`store=${store}&incident=${incident}`, 2).measures['loggedOut']!.value, 0);
});

test('restarting servers one by one logs everybody out, many of them more than once', () => {
  agrees('store=sticky&incident=deploy&people=200', 'loggedOut', 0.03, 20);
  const each = (servers: number) => rollingLogouts({ servers, people: 1, noticing: 1 });
  const closed = (n: number) => (1 - 1 / n) * ((1 + 1 / (n - 1)) ** n - 1);
  for (const servers of [2, 4, 16]) assert.ok(Math.abs(each(servers) - closed(servers)) < 1e-12);
  assert.ok(Math.abs(each(4) - 1.6204) < 1e-4);
  assert.ok(Math.abs(each(10_000) - (Math.E - 1)) < 1e-3, 'e − 1 for many');
  assert.equal(rollingLogouts({ servers: 4, people: 8, noticing: 0 }), 8, 'once, if nobody asks meanwhile');
});

test('a token is asked about once in its life, and believed for the rest of it', () => {
  agrees('store=token&incident=none&tokenLife=20&people=200', 'lookups', 0.03, 10);
  const { theory } = studied('store=token&incident=revoke&tokenLife=20', 1);
  assert.ok(Math.abs(valueOf(theory['accepted']!) - 4.545) < 1e-3);
});

test('a new server has its share at once, where nobody has to stay', () => {
  agrees('store=shared&incident=scale-out&visit=300&people=1000', 'newShare', 0.03, 6);
});

test('a store that is away answers nobody, and comes back with what was on disk', () => {
  agrees('store=shared&incident=store-crash&people=1000', 'unanswered', 0.03, 16);
  assert.equal(studied('store=shared&incident=store-crash', 2).measures['loggedOut']!.value, 24);
  assert.equal(studied('store=shared&incident=store-crash&logEvery=1', 2).measures['loggedOut']!.value, 0);
});

const anything = fc.record({
  store: fc.constantFrom(...STORES),
  incident: fc.constantFrom('none', 'crash', 'deploy', 'scale-out', 'store-crash', 'revoke'),
  servers: fc.integer({ min: 2, max: 6 }),
  people: fc.integer({ min: 4, max: 60 }),
  visit: fc.constantFrom(20, 300, Infinity),
  tokenLife: fc.constantFrom(2, 60),
  logEvery: fc.constantFrom(0.5, 20, Infinity),
});

test('nobody has two sessions, and a server that is down has none', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const { scenario } = resolveScenario(simulation, { set });
      const watched = run(simulation, scenario);
      const reading = replay(watched, simulation);
      const { from, until } = watched.window;
      for (let i = 0; i <= 12; i++) {
        const moment = reading.at(from + (i / 12) * (until - from));
        const people = moment.spans.map(({ item }) => moment.payload(item, 'person'));
        assert.equal(new Set(people).size, people.length);
        for (const { thing } of moment.spans) assert.equal(moment.state(thing, 'presence') === 2, false);
        if (set.store === 'token') assert.equal(people.length, 0);
      }
    }),
    { numRuns: 60, seed: 1 },
  );
});

test('servers that hold nothing lose nobody, whatever servers do', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const safe = set.incident === 'store-crash' ? 'token' : set.store === 'token' ? 'token' : 'shared';
      const { scenario } = resolveScenario(simulation, { set: { ...set, store: safe } });
      const { measures } = study(simulation, scenario, { seeds: 1 });
      assert.equal(measures['loggedOut']!.value, 0);
      assert.equal(measures['unanswered']!.value, 0);
    }),
    { numRuns: 15, seed: 1 },
  );
});

test('demand is the same wherever sessions are', () => {
  for (const incident of ['deploy', 'scale-out&visit=60', 'store-crash&visit=60']) {
    const hashes = STORES.map((store) => run(simulation, scenarioOf(`store=${store}&incident=${incident}`)).demandHash);
    assert.equal(new Set(hashes).size, 1, incident);
  }
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(6);
  holds('crash', 'loggedOut', (sticky, shared, token) => sticky! > 0 && shared === 0 && token === 0);
  holds('anywhere', 'found', (anywhere, sticky, shared) => anywhere! < 0.35 && sticky === 1 && shared === 1);
  holds('deploy', 'loggedOut', (sticky, shared, token) => sticky! > 24 && shared === 0 && token === 0);
  holds('scale-out', 'newShare', (sticky, shared) => sticky! < shared!);
  holds('store-crash', 'loggedOut', (memory, log, token) => memory === 24 && log === 0 && token === 0);
  holds('store-crash', 'unanswered', (memory, log, token) => memory! > 20 && log! > 20 && token === 0);
  holds('revoke', 'accepted', (shared) => shared === 0);
  // How old the token is when it is revoked is chance: the order of the two is that of the means.
  const accepted = (text: string) => studied(`store=token&incident=revoke&${text}`, 20).measures['accepted']!.value;
  assert.ok(accepted('tokenLife=300') > 5 * accepted('tokenLife=20'));
});
