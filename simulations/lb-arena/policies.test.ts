import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Stream } from '@under-load/engine';
import { policies, type PolicyName } from './policies.ts';
import type { Server } from './policy.ts';

/** Servers of which only what matters to the test is told. */
function fleet(count: number, told: (number: number) => Partial<Server> = () => ({})): Server[] {
  return Array.from({ length: count }, (_, number) => ({
    ...{ number, weight: 1, connections: 0, responseTime: 0.01, reported: 0, line: 0 },
    ...told(number),
  }));
}

/** A rule that has been set up, and the servers it looked at. */
function setUp(name: PolicyName, { choices = 2, seed = 1 } = {}) {
  const looked: number[] = [];
  const choose = policies[name]({
    chance: new Stream(seed, 'rule'),
    choices,
    look: (server) => {
      looked.push(server.number);
      return server;
    },
  });
  const picks = (servers: readonly Server[], times: number, client = 7) =>
    Array.from({ length: times }, () => choose(servers, { client })?.number ?? null);
  return { choose, picks, looked };
}

test('random reaches every server about equally often and looks at none', () => {
  const { picks, looked } = setUp('random');
  const chosen = picks(fleet(4), 8000);
  for (let server = 0; server < 4; server++) {
    const share = chosen.filter((number) => number === server).length / 8000;
    assert.ok(Math.abs(share - 0.25) < 4 * Math.sqrt((0.25 * 0.75) / 8000), `server ${server} got ${share}`);
  }
  assert.deepEqual(looked, []);
});

test('round robin takes turns, however long the lines are', () => {
  const servers = fleet(3, (number) => ({ line: 100 * number, connections: 100 * number }));
  assert.deepEqual(setUp('round-robin').picks(servers, 7), [0, 1, 2, 0, 1, 2, 0]);
});

test('smooth weighted round robin deals 5, 1, 1 as a a b a c a a, cycle after cycle', () => {
  const servers = fleet(3, (number) => ({ weight: [5, 1, 1][number] ?? 1 }));
  assert.deepEqual(setUp('weighted-round-robin').picks(servers, 14), [0, 0, 1, 0, 2, 0, 0, 0, 0, 1, 0, 2, 0, 0]);
});

test('IP hash sends a client to the same server each time, and spreads clients', () => {
  const { choose, picks } = setUp('ip-hash');
  const servers = fleet(5);
  assert.equal(new Set(picks(servers, 20, 1234)).size, 1);
  const reached = new Set(Array.from({ length: 200 }, (_, client) => choose(servers, { client })?.number));
  assert.equal(reached.size, 5);
});

test('least connections counts what the balancer itself sent, and not the line', () => {
  const servers = fleet(3, (number) => ({ connections: [3, 1, 2][number] ?? 0, line: [0, 50, 0][number] ?? 0 }));
  const { picks, looked } = setUp('least-connections');
  assert.deepEqual(picks(servers, 1), [1]);
  assert.deepEqual(looked.sort(), [0, 1, 2]);
});

test('among equals the rules that seek the least take any', () => {
  for (const name of ['least-connections', 'resource-based', 'join-shortest-queue', 'one-line'] as const) {
    const chosen = setUp(name).picks(fleet(3), 3000);
    for (let server = 0; server < 3; server++) {
      const share = chosen.filter((number) => number === server).length / 3000;
      assert.ok(Math.abs(share - 1 / 3) < 4 * Math.sqrt(2 / 9 / 3000), `${name}: server ${server} got ${share}`);
    }
  }
});

test('weighted least connections gives a server of weight 4 four times as many before it counts as busier', () => {
  const servers = (onBig: number) =>
    fleet(2, (number) => (number === 0 ? { weight: 4, connections: onBig } : { connections: 1 }));
  assert.deepEqual(setUp('weighted-least-connections').picks(servers(3), 1), [0]);
  assert.deepEqual(setUp('weighted-least-connections').picks(servers(5), 1), [1]);
});

test('weighted response time weighs how long against how many', () => {
  const servers = fleet(2, (number) =>
    number === 0 ? { responseTime: 0.01, connections: 4 } : { responseTime: 0.03, connections: 0 },
  );
  assert.deepEqual(setUp('weighted-response-time').picks(servers, 1), [1]);
  const fewer = fleet(2, (number) =>
    number === 0 ? { responseTime: 0.01, connections: 1 } : { responseTime: 0.03, connections: 0 },
  );
  assert.deepEqual(setUp('weighted-response-time').picks(fewer, 1), [0]);
});

test('resource based believes the last report, whatever has happened since', () => {
  const servers = fleet(3, (number) => ({ reported: [2, 0, 1][number] ?? 0, line: [0, 99, 0][number] ?? 0 }));
  assert.deepEqual(setUp('resource-based').picks(servers, 4), [1, 1, 1, 1]);
});

test('power of choices looks at as many different servers as it may, and joins the shortest of them', () => {
  const servers = fleet(6, (number) => ({ line: number }));
  for (const choices of [1, 2, 3, 6]) {
    const { choose, looked } = setUp('power-of-choices', { choices });
    for (let time = 0; time < 200; time++) {
      looked.length = 0;
      const chosen = choose(servers, { client: 0 });
      assert.equal(new Set(looked).size, choices);
      assert.equal(chosen?.number, Math.min(...looked));
    }
  }
});

test('join the shortest queue sees the line itself', () => {
  const servers = fleet(3, (number) => ({ line: [2, 5, 1][number] ?? 0, connections: [0, 0, 9][number] ?? 0 }));
  assert.deepEqual(setUp('join-shortest-queue').picks(servers, 2), [2, 2]);
});

test('one line keeps a request back while all are busy', () => {
  assert.deepEqual(
    setUp('one-line').picks(
      fleet(3, () => ({ line: 1 })),
      1,
    ),
    [null],
  );
  assert.deepEqual(
    setUp('one-line').picks(
      fleet(3, (number) => ({ line: number === 2 ? 0 : 1 })),
      1,
    ),
    [2],
  );
});

test('every rule goes on with the servers that are left when one leaves', () => {
  for (const name of Object.keys(policies) as PolicyName[]) {
    const { picks } = setUp(name);
    picks(fleet(4), 10);
    const left = fleet(4).filter(({ number }) => number !== 1);
    assert.ok(!picks(left, 50).includes(1), name);
  }
});
